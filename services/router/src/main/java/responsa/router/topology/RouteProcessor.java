package responsa.router.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.router.domain.Admission;
import responsa.router.domain.Arrival;
import responsa.router.domain.OfferedCase;
import responsa.router.domain.OpenCase;
import responsa.router.domain.SettledCase;
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
import responsa.topics.record.Grant;
import responsa.topics.record.Prompt;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Finds the case of a verdict record or a grant, lets its standing decide, and has the [Delivery] do what it says.
final class RouteProcessor implements Processor<byte[], byte[], byte[], Outgoing> {
    private static final Logger LOG = LoggerFactory.getLogger(RouteProcessor.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /// More than a router settles in the time between two looks.
    private static final int MOST_AT_ONE_LOOK = 10_000;

    private final Recipes recipes;
    private final Predicate<String> limited;
    private final Deadline deadline;
    private final RouterCounters counters;
    private ProcessorContext<byte[], Outgoing> context;
    private Standings standings;
    private Delivery delivery;
    private Parts parts;
    private Revising revising;
    private long startedAt;

    /// @param limited whether the recipe of this id has limits now
    RouteProcessor(Recipes recipes, Predicate<String> limited, Deadline deadline, RouterCounters counters) {
        this.recipes = recipes;
        this.limited = limited;
        this.deadline = deadline;
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> task) {
        context = task;
        Calendar calendar = new Calendar(task.getStateStore(RouterTopology.DAYS));
        standings = new Standings(task.getStateStore(RouterTopology.STANDINGS), calendar);
        HeldVerdicts held = new HeldVerdicts(task.getStateStore(RouterTopology.HELD));
        Outlet outlet = new Outlet(task, RouterTopology.DEAD);
        delivery = new Delivery(outlet, held, counters);
        parts = new Parts(recipes, delivery);
        revising = new Revising(
                task.getStateStore(RouterTopology.REVISED), recipes, outlet, delivery, counters.revisions());
        startedAt = task.currentSystemTimeMs();
        task.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<byte[], byte[]> taken) {
        Incoming from = Incoming.of(context, taken);
        if (from.place().topic().equals(Topics.GRANTS.name())) {
            from.value(Topics.GRANTS).ifPresentOrElse(grant -> grant(from, grant), () -> ignored(from));
        } else {
            verdict(from);
        }
    }

    private void verdict(Incoming from) {
        counters.records().in().increment();
        VerdictRecord record = from.value(Topics.VERDICTS).orElseGet(() -> parts.unreadable(from));
        Optional<CaseId> caseId = caseOf(record);
        Optional<PromptId> promptId = promptOf(record).map(Prompt::id).or(() -> from.key(Topics.VERDICTS));
        if (caseId.isPresent() && promptId.isPresent()) {
            Occasion.Came at = new Occasion.Came(from, record, caseId.get(), promptId.get());
            if (Revising.concerns(record)) {
                revising.take(at, record);
            } else {
                route(at, record);
            }
        } else {
            ignored(from);
        }
    }

    private void route(Occasion.Came at, VerdictRecord record) {
        KeptStanding before = standings.of(at.caseId()).orElse(null);
        Standing standing = before == null ? Standing.unheard(at.caseId(), at.promptId()) : before.standing();
        String source = at.from().header(Headers.SOURCE).orElseGet(at.from()::source);
        Arrival arrival = Arrival.of(record, source);
        Admission admission = standing.admit(arrival);
        if (admission == Admission.COUNTS && standing instanceof OpenCase open) {
            follow(at, before, open.apply(parts.of(at.from(), record, source), at.time(), limited));
        } else {
            delivery.turnAway(at, record, admission);
            standings.put(at.caseId(), before, standing.turnedAway(arrival), today());
        }
    }

    /// A grant for a case that waits for none changes nothing: it was answered before.
    private void grant(Incoming from, Grant grant) {
        Optional<KeptStanding> before = standings.of(grant.caseId());
        if (before.isPresent() && before.get().standing() instanceof OfferedCase offered) {
            Occasion at = new Occasion.Came(from, null, grant.caseId(), grant.promptId());
            follow(at, before.get(), offered.apply(grant.rulings(), at.time()));
        }
    }

    private void look(long now) {
        if (!deadline.looks(startedAt, now)) {
            return;
        }
        for (Calendar.Entry silent : standings.silentSince(deadline.silentBefore(now), MOST_AT_ONE_LOOK)) {
            Optional<KeptStanding> kept = standings.of(silent.caseId());
            if (kept.isEmpty()) {
                standings.forget(silent);
            } else {
                look(silent, kept.get(), Instant.ofEpochMilli(now));
            }
        }
    }

    private void look(Calendar.Entry silent, KeptStanding kept, Instant now) {
        switch (kept.standing()) {
            case SettledCase settled -> standings.forget(silent);
            case OfferedCase waits -> standings.put(silent.caseId(), kept, waits, today());
            case OpenCase open -> {
                int partition = context.taskId().partition();
                Occasion at = new Occasion.Passed(partition, now, silent.caseId(), open.promptId());
                follow(at, kept, open.expire(deadline.text(), now, limited));
            }
        }
    }

    private void follow(Occasion at, KeptStanding before, Step step) {
        delivery.deliver(at, step.effects());
        standings.put(at.caseId(), before, step.next(), today());
    }

    private int today() {
        return Deadline.day(context.currentSystemTimeMs());
    }

    private static void ignored(Incoming from) {
        LOG.atWarn()
                .addKeyValue("stage", RouterTopology.NAME)
                .addKeyValue("source", from.source())
                .log("A record names no case; nothing settles by it");
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
