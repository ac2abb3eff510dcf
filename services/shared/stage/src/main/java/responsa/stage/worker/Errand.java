package responsa.stage.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Part;
import responsa.stage.work.Answer;
import responsa.stage.work.Plan;
import responsa.topics.record.FailureCause;

/// What is done for one input: planning it, paying for a part of it, publishing what came of it.
///
/// Threads: every method is run by a thread of its own; what comes of it goes to the inbox.
final class Errand<I, O, M> {
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final Desk<I, O, M> desk;
    private final Tenure<I, O> tenure;
    private final Taken<I, O> input;
    private boolean answerInHand;

    Errand(Desk<I, O, M> desk, Tenure<I, O> tenure, Taken<I, O> input) {
        this.desk = desk;
        this.tenure = tenure;
        this.input = input;
    }

    /// Finds out how many parts the input has. Interrupted, it was given away before a call was made.
    void plan() {
        long asOf = desk.definition().work().changes();
        try {
            switch (planned()) {
                case Plan.Later<O> later -> park(asOf);
                case Plan.Parts<O> parts ->
                    begin(parts, new Event.Planned(input.offset(), parts.count(), parts.together()));
                case Plan.Settled<O> settled -> begin(settled, new Event.Planned(input.offset(), 1));
            }
        } catch (InterruptedException givenAway) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Plan<O> plan, Event.Planned planned) {
        input.planned(plan);
        desk.inbox().put(tenure, planned);
    }

    /// What changed while it was planned, it may have been planned without.
    private void park(long asOf) {
        desk.inbox().put(tenure, new Event.Parked(input.offset()));
        if (desk.definition().work().changes() != asOf) {
            desk.inbox().put(tenure, new Event.Recalled());
        }
    }

    /// Pays for a part and publishes its answer.
    void answer(Part part, List<byte[]> memos) {
        run(part, () -> publish(part, answered(part, memos)));
    }

    /// Pays for several parts by one call and publishes its answers, one after the other; parts that it has none for
    /// go back to the ledger.
    void answerTogether(List<Part> parts) {
        List<Part> left = new ArrayList<>();
        run(() -> left.addAll(publishTogether(parts)), () -> new Event.EndedTogether(input.offset(), left));
    }

    /// Publishes that what the input asks for was asked for before.
    void repeat() {
        desk.meters().repeated();
        run(
                Part.WHOLE,
                () -> publish(
                        Part.WHOLE,
                        new Answer.Dead<>(FailureCause.REPEAT, "asked for before, by an earlier record", 0)));
    }

    private void run(Part part, Step step) {
        run(step, () -> new Event.Ended(input.offset(), part));
    }

    private void run(Step step, Supplier<Event> end) {
        try {
            step.run();
        } catch (InterruptedException unwanted) {
            if (tenure.isCancelled()) {
                desk.meters().cancelled(answerInHand);
            } else {
                desk.inbox().fail(new IllegalStateException("a call ended as if it was cancelled, and was not"));
            }
        } finally {
            desk.inbox().put(tenure, end.get());
        }
    }

    private Plan<O> planned() throws InterruptedException {
        I value = input.value();
        if (value == null) {
            String detail = input.source() + ": its bytes are not a record of this topic";
            return new Plan.Settled<>(new Answer.Dead<>(FailureCause.UNREADABLE, detail, 0));
        }
        try {
            return desk.definition().work().plan(value);
        } catch (RuntimeException ownFault) {
            return new Plan.Settled<>(stageFailed(ownFault));
        }
    }

    private List<Part> publishTogether(List<Part> parts) throws InterruptedException {
        Map<Integer, Answer<O>> answers = paidTogether(parts);
        List<Part> left = new ArrayList<>();
        for (Part part : parts) {
            Answer<O> answer = answers.get(part.index());
            if (answer == null) {
                left.add(part);
            } else {
                publish(part, answer);
            }
        }
        return left;
    }

    /// A fault of the stage's own leaves every part to a call of its own, which shows whether it is the input's.
    private Map<Integer, Answer<O>> paidTogether(List<Part> parts) throws InterruptedException {
        I value = Objects.requireNonNull(input.value(), "an input that cannot be read is settled");
        try {
            return desk.definition()
                    .work()
                    .answerTogether(value, parts.stream().map(Part::index).toList());
        } catch (RuntimeException ownFault) {
            stageFailed(ownFault);
            return Map.of();
        }
    }

    private Answer<O> answered(Part part, List<byte[]> memos) throws InterruptedException {
        return switch (input.plan()) {
            case Plan.Settled<O>(Answer<O> settled) -> settled;
            case Plan.Parts<O> parts -> paid(part, memos);
            case Plan.Later<O> later -> throw new IllegalStateException("called while it is parked");
        };
    }

    private Answer<O> paid(Part part, List<byte[]> memos) throws InterruptedException {
        I value = Objects.requireNonNull(input.value(), "an input that cannot be read is settled");
        try {
            return desk.definition().work().answer(value, part.index(), desk.memo(tenure, input, part, memos));
        } catch (MemoTooLargeException tooLarge) {
            return new Answer.Dead<>(FailureCause.TOO_LARGE, "what was to be kept is larger than a record may be", 1);
        } catch (RuntimeException ownFault) {
            return stageFailed(ownFault);
        }
    }

    /// The message of an exception may quote a prompt; its type and place say enough.
    private Answer.Dead<O> stageFailed(RuntimeException fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = fault.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
        LOG.error(
                "The stage failed on a record: stage={} source={} fault={}",
                desk.definition().name(),
                input.source(),
                place);
        return new Answer.Dead<>(FailureCause.STAGE_FAILED, place, 1);
    }

    private void publish(Part part, Answer<O> answer) throws InterruptedException {
        answerInHand = true;
        switch (answer) {
            case Answer.Given<O>(O record) -> give(part, record);
            case Answer.Dead<O> dead -> bury(part, dead);
        }
    }

    private void give(Part part, O record) throws InterruptedException {
        try {
            desk.sendAnswer(tenure, input, part, record, null);
        } catch (SerializationException ownFault) {
            bury(part, stageFailed(ownFault));
        } catch (TooLargeException tooLarge) {
            bury(part, new Answer.Dead<>(FailureCause.TOO_LARGE, "the answer is larger than a record may be", 1));
        }
    }

    private void bury(Part part, Answer.Dead<O> dead) throws InterruptedException {
        new Burial<>(desk, tenure, input).bury(part, dead);
    }

    private interface Step {
        void run() throws InterruptedException;
    }
}
