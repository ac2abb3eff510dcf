package responsa.router.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.router.domain.allocation.Allocator;
import responsa.router.domain.allocation.Allotment;
import responsa.router.topology.WaitingClaims.Waiting;
import responsa.streams.record.Incoming;
import responsa.streams.record.Outgoing;
import responsa.streams.record.Outlet;
import responsa.topics.declared.Topics;
import responsa.topics.record.Allocation;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.Grant;
import responsa.topics.record.Ruling;

/// The one task that counts: claims of all cases come here, and controls in the order in which they were made. It lets
/// the [Allocator] decide, answers, and says how far each recipe is.
final class AllocateProcessor implements Processor<byte[], byte[], byte[], Outgoing> {
    private static final Logger LOG = LoggerFactory.getLogger(AllocateProcessor.class);
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);
    private static final int PAGE = 1_000;

    private final Deadline deadline;
    /// Recipes whose numbers moved since they were told last.
    private final Set<String> moved = new TreeSet<>();

    private ProcessorContext<byte[], Outgoing> context;
    private KeyValueStore<String, Control> controls;
    private KeyValueStore<String, Allocation> allocations;
    private WaitingClaims waiting;
    private Answers answers;
    private Outlet outlet;

    /// @param deadline after which an answer is forgotten
    AllocateProcessor(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> task) {
        context = task;
        controls = task.getStateStore(RouterTopology.CONTROLS);
        allocations = task.getStateStore(RouterTopology.ALLOCATED);
        waiting = new WaitingClaims(task.getStateStore(RouterTopology.WAITING));
        Calendar calendar = new Calendar(task.getStateStore(RouterTopology.ANSWERED_DAYS));
        answers = new Answers(task.getStateStore(RouterTopology.ANSWERED), calendar);
        outlet = new Outlet(task, RouterTopology.DEAD);
        try (KeyValueIterator<String, Allocation> kept = allocations.all()) {
            kept.forEachRemaining(entry -> moved.add(entry.key));
        }
        task.schedule(TELL_EVERY, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> taken) {
        Incoming from = Incoming.of(context, taken);
        if (from.place().topic().equals(Topics.CONTROLS.name())) {
            from.key(Topics.CONTROLS).ifPresentOrElse(recipe -> control(from, recipe), () -> ignored(from));
        } else {
            from.value(Topics.CLAIMS).ifPresentOrElse(claim -> claim(from, claim), () -> ignored(from));
        }
    }

    private void claim(Incoming from, Claim claim) {
        Optional<Grant> earlier = claim.taken() ? Optional.empty() : answers.to(claim.caseId());
        if (earlier.isPresent()) {
            send(from, claim, earlier.get());
        } else {
            decide(from, claim, from.place().offset());
        }
    }

    /// A control that cannot be read leaves the one before it; a tombstone lifts all limits.
    private void control(Incoming from, String recipe) {
        Optional<Control> control = from.value(Topics.CONTROLS);
        boolean lifted = from.value() == null || from.value().length == 0;
        if (control.isEmpty() && !lifted) {
            ignored(from);
            return;
        }
        controls.put(recipe, control.orElse(null));
        Allocation before = allocation(recipe);
        keep(from.time(), before, Allocator.stated(before, control.orElse(null)));
        askAgain(from, recipe);
    }

    private void askAgain(Incoming from, String recipe) {
        List<Waiting> page = waiting.of(recipe, 0, PAGE);
        while (!page.isEmpty()) {
            for (Waiting one : page) {
                waiting.remove(one);
                decide(from, one.claim(), one.arrival());
            }
            page = waiting.of(recipe, page.getLast().arrival() + 1, PAGE);
        }
    }

    private void decide(Incoming from, Claim claim, long arrival) {
        Allocation before = allocation(claim.recipe());
        Allotment allotment = Allocator.decide(before, controls.get(claim.recipe()), claim);
        keep(from.time(), before, allotment.next());
        allotment.waiting().ifPresent(rest -> waiting.put(rest, arrival));
        if (!allotment.rulings().isEmpty()) {
            Grant grant = new Grant(claim.caseId(), claim.promptId(), allotment.rulings());
            answers.put(withEarlier(grant), Deadline.day(context.currentSystemTimeMs()));
            send(from, claim, grant);
        }
    }

    private Grant withEarlier(Grant grant) {
        List<Ruling> all =
                new ArrayList<>(answers.to(grant.caseId()).map(Grant::rulings).orElse(List.of()));
        all.addAll(grant.rulings());
        return new Grant(grant.caseId(), grant.promptId(), all);
    }

    private void send(Incoming from, Claim claim, Grant grant) {
        outlet.sendTo(claim.partition(), from, RouterTopology.GRANTS, claim.promptId(), grant, claim.caseId());
    }

    private Allocation allocation(String recipe) {
        Allocation kept = allocations.get(recipe);
        return kept == null ? Allocation.nothing(recipe) : kept;
    }

    /// Numbers are told once a second, a pause at once.
    private void keep(Instant at, Allocation before, Allocation now) {
        allocations.put(now.recipe(), now);
        if (Objects.equals(before.pause(), now.pause())
                && before.full().equals(now.full())
                && Objects.equals(before.inFlight(), now.inFlight())) {
            moved.add(now.recipe());
        } else {
            tell(at, now);
        }
    }

    private void tell(Instant at, Allocation now) {
        outlet.send(0, at, RouterTopology.ALLOCATIONS, now.recipe(), now);
        moved.remove(now.recipe());
    }

    private void tick(long now) {
        for (String recipe : List.copyOf(moved)) {
            tell(Instant.ofEpochMilli(now), allocation(recipe));
        }
        answers.forget(deadline.silentBefore(now));
    }

    private static void ignored(Incoming from) {
        LOG.atWarn()
                .addKeyValue("stage", RouterTopology.NAME)
                .addKeyValue("source", from.source())
                .log("The record cannot be read; nothing changes by it");
    }
}
