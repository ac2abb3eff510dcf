package responsa.stage.worker;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Part;
import responsa.stage.work.Answer;
import responsa.stage.work.FailedPart;
import responsa.stage.work.Plan;
import responsa.topics.record.FailureCause;

/// What is done for one input on virtual threads: planning it, paying for its parts, publishing what came of it.
///
/// Threads: every method runs on a thread of its own; what comes of it goes to the inbox.
final class Errand<I, O, M> {
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final Desk<I, O, M> desk;
    private final Tenure<I, O> tenure;
    private final Taken<I, O> input;

    Errand(Desk<I, O, M> desk, Tenure<I, O> tenure, Taken<I, O> input) {
        this.desk = desk;
        this.tenure = tenure;
        this.input = input;
    }

    /// Finds out how many parts the input has. Interrupted, it was given away before a call was made.
    void plan() {
        try {
            Plan<O> plan = planned();
            input.planned(plan);
            int parts = switch (plan) {
                case Plan.Parts<O>(int count) -> count;
                case Plan.Settled<O> settled -> 1;
            };
            desk.inbox().put(tenure, new Event.Planned(input.offset(), parts));
        } catch (InterruptedException givenAway) {
            Thread.currentThread().interrupt();
        }
    }

    /// Pays for a part and publishes its answer.
    void answer(Part part, List<byte[]> memos) {
        run(part, () -> publish(part, answered(part, memos)));
    }

    /// Publishes that the input was asked for before.
    void repeat() {
        desk.meters().repeated();
        run(
                Part.WHOLE,
                () -> publish(
                        Part.WHOLE,
                        new Answer.Dead<>(FailureCause.REPEAT, "asked for before, by an earlier record", 0)));
    }

    private void run(Part part, Step step) {
        try {
            step.run();
        } catch (InterruptedException unwanted) {
            if (tenure.isCancelled()) {
                desk.meters().cancelled();
            } else {
                desk.inbox().fail(new IllegalStateException("a call ended as if it was cancelled, and was not"));
            }
        } finally {
            desk.inbox().put(tenure, new Event.Ended(input.offset(), part));
        }
    }

    private Plan<O> planned() throws InterruptedException {
        I value = input.value();
        if (value == null) {
            return new Plan.Settled<>(new Answer.Dead<>(
                    FailureCause.UNREADABLE, input.source() + ": its bytes are not a record of this topic", 0));
        }
        try {
            return desk.definition().work().plan(value);
        } catch (RuntimeException ownFault) {
            return new Plan.Settled<>(stageFailed(ownFault));
        }
    }

    private Answer<O> answered(Part part, List<byte[]> memos) throws InterruptedException {
        I value = input.value();
        if (value == null || input.plan() instanceof Plan.Settled<O>) {
            return input.plan() instanceof Plan.Settled<O>(Answer<O> settled) ? settled : unplanned();
        }
        try {
            return desk.definition().work().answer(value, part.index(), desk.memo(tenure, input, part, memos));
        } catch (MemoTooLargeException tooLarge) {
            return new Answer.Dead<>(FailureCause.TOO_LARGE, "what was to be kept is larger than a record may be", 1);
        } catch (RuntimeException ownFault) {
            return stageFailed(ownFault);
        }
    }

    private Answer<O> unplanned() {
        throw new IllegalStateException(input.source() + " has neither a value nor a settled plan");
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
        switch (answer) {
            case Answer.Given<O>(O record) -> {
                try {
                    send(part, record, null);
                } catch (SerializationException ownFault) {
                    bury(part, stageFailed(ownFault));
                } catch (TooLargeException tooLarge) {
                    bury(
                            part,
                            new Answer.Dead<>(FailureCause.TOO_LARGE, "the answer is larger than a record may be", 1));
                }
            }
            case Answer.Dead<O> dead -> bury(part, dead);
        }
    }

    /// The dead letter first, then the failure that stands for it in the output (R3).
    private void bury(Part part, Answer.Dead<O> dead) throws InterruptedException {
        if (dead.cause().technical()) {
            deadLetter(part, dead);
        }
        try {
            send(part, failed(part, dead, input.value()), dead.cause());
        } catch (TooLargeException carriesTooMuch) {
            sendBare(part, dead);
        }
    }

    private void sendBare(Part part, Answer.Dead<O> dead) throws InterruptedException {
        try {
            send(part, failed(part, dead, null), dead.cause());
        } catch (TooLargeException impossible) {
            throw new IllegalStateException("a failure that carries nothing is too large", impossible);
        }
    }

    private void deadLetter(Part part, Answer.Dead<O> dead) throws InterruptedException {
        try {
            deadLetter(part, dead, input.record().value());
        } catch (TooLargeException withHeaders) {
            bareDeadLetter(part, dead);
        }
        desk.meters().buried();
    }

    private void bareDeadLetter(Part part, Answer.Dead<O> dead) throws InterruptedException {
        try {
            deadLetter(part, dead, null);
        } catch (TooLargeException impossible) {
            throw new IllegalStateException("a dead letter without its bytes is too large", impossible);
        }
    }

    private void deadLetter(Part part, Answer.Dead<O> dead, byte @Nullable [] bytes)
            throws InterruptedException, TooLargeException {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                desk.deadLetters(),
                null,
                input.record().key(),
                bytes,
                Letterhead.ofDeadLetter(input, part, dead.cause(), dead.detail()));
        desk.publisher().publish(letter, tenure::isCancelled, metadata -> {});
    }

    private O failed(Part part, Answer.Dead<O> dead, @Nullable I value) {
        return desk.definition()
                .work()
                .failed(new FailedPart<>(
                        value,
                        input.caseHeader(),
                        part.index(),
                        part.count(),
                        dead.cause(),
                        dead.detail(),
                        dead.tries()));
    }

    private void send(Part part, O record, @Nullable FailureCause cause)
            throws InterruptedException, TooLargeException {
        desk.sendAnswer(tenure, input, part, record, cause);
    }

    private interface Step {
        void run() throws InterruptedException;
    }
}
