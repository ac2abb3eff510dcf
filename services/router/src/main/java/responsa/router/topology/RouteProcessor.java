package responsa.router.topology;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.router.domain.Admission;
import responsa.router.domain.Arrival;
import responsa.router.domain.OpenCase;
import responsa.router.domain.Part;
import responsa.router.domain.Standing;
import responsa.router.domain.Step;
import responsa.streams.recipe.Recipes;
import responsa.streams.record.Incoming;
import responsa.streams.record.Outgoing;
import responsa.streams.record.Outlet;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Finds the case of a verdict record, lets the standing decide, and has the [Delivery] do what it says.
final class RouteProcessor implements Processor<byte[], byte[], byte[], Outgoing> {
    private static final Logger LOG = LoggerFactory.getLogger(RouteProcessor.class);

    /// What the router writes of a verdict is at most so much longer than the verdict itself.
    private static final int WRAPPING = 64 << 10;

    private static final int MOST_BYTES = (16 << 20) - WRAPPING;

    private final Recipes recipes;
    private final RouterCounters counters;
    private ProcessorContext<byte[], Outgoing> context;
    private Standings standings;
    private Delivery delivery;

    RouteProcessor(Recipes recipes, RouterCounters counters) {
        this.recipes = recipes;
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> task) {
        context = task;
        standings = new Standings(task.getStateStore(RouterTopology.STANDINGS));
        HeldVerdicts held = new HeldVerdicts(task.getStateStore(RouterTopology.HELD));
        delivery = new Delivery(new Outlet(task, RouterTopology.DEAD), held, counters);
    }

    @Override
    public void process(Record<byte[], byte[]> taken) {
        Incoming from = Incoming.of(context, taken);
        counters.records().in().increment();
        VerdictRecord record = from.value(Topics.VERDICTS).orElseGet(() -> buried(from));
        Optional<CaseId> caseId = caseOf(record);
        Optional<PromptId> promptId = promptOf(record).map(Prompt::id).or(() -> from.key(Topics.VERDICTS));
        if (caseId.isPresent() && promptId.isPresent()) {
            route(new Occasion(from, record, caseId.get(), promptId.get()));
        } else {
            LOG.atWarn()
                    .addKeyValue("stage", RouterTopology.NAME)
                    .addKeyValue("source", from.source())
                    .log("A failure record names no case; nothing settles by it");
        }
    }

    private void route(Occasion at) {
        Standing standing = standings.of(at.caseId()).orElseGet(() -> Standing.unheard(at.caseId(), at.promptId()));
        String source = at.from().header(Headers.SOURCE).orElseGet(at.from()::source);
        Arrival arrival = Arrival.of(at.record(), source);
        Admission admission = standing.admit(arrival);
        if (admission == Admission.COUNTS && standing instanceof OpenCase open) {
            Step step =
                    open.apply(part(at.from(), at.record(), source), at.from().time());
            delivery.deliver(at, step.effects());
            standings.put(at.caseId(), step.next());
        } else {
            delivery.turnAway(at, admission);
            standings.put(at.caseId(), standing.turnedAway(arrival));
        }
    }

    private Part part(Incoming from, VerdictRecord record, String source) {
        return switch (record) {
            case Failure failure -> Part.of(failure, source);
            case Verdict verdict
            when tooLarge(from) ->
                part(from, verdict, FailureCause.TOO_LARGE, "the record leaves no room for what is written of it");
            case Verdict verdict ->
                recipes.version(verdict.recipe().sha256())
                        .map(recipe -> Part.of(verdict, recipe))
                        .orElseGet(() -> part(
                                from,
                                verdict,
                                FailureCause.VERSION_MISSING,
                                "recipe %s did not arrive in time"
                                        .formatted(verdict.recipe().sha256().shortened())));
        };
    }

    private Part part(Incoming from, Verdict verdict, FailureCause cause, String detail) {
        delivery.bury(from, cause, detail, verdict.draft().drafted().id());
        return Part.of(Part.buried(verdict, cause, detail), from.source());
    }

    private static boolean tooLarge(Incoming from) {
        return from.value() != null && from.value().length > MOST_BYTES;
    }

    private Failure buried(Incoming from) {
        delivery.bury(from, FailureCause.UNREADABLE, "the record is no verdict", null);
        return Part.unreadable(from.caseHeader().orElse(null));
    }

    private static Optional<CaseId> caseOf(VerdictRecord record) {
        return switch (record) {
            case Verdict verdict -> Optional.of(verdict.draft().drafted().id());
            case Failure failure -> Optional.ofNullable(failure.caseId());
        };
    }

    private static Optional<Prompt> promptOf(VerdictRecord record) {
        return switch (record) {
            case Verdict verdict -> Optional.of(verdict.draft().drafted().prompt());
            case Failure failure -> Optional.ofNullable(failure.prompt());
        };
    }
}
