package responsa.stage.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import responsa.stage.ledger.Decision;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Rules;
import responsa.stage.ledger.Volume;
import responsa.testkit.guarantee.Guarantee;
import responsa.testkit.guarantee.Observation;

/// Brokers, models and everything that is seen of a run.
final class World {
    static final Duration DRAIN = Duration.ofSeconds(30);
    /// W13
    static final int UNDER_WAY = 3;

    private final Scheduler scheduler;
    private final Random random;
    private final Sabotage sabotage;
    private final boolean memos;
    private final boolean peace;
    private final boolean slow;
    private final List<SimulatedPartition> partitions = new ArrayList<>();
    private final List<Guarantee> guarantees = Guarantee.ofAStage();
    private final List<String> violations = new ArrayList<>();
    private final Set<String> called = new HashSet<>();
    private int calls;

    World(Scheduler scheduler, Random random, Sabotage sabotage, boolean peace) {
        this.scheduler = scheduler;
        this.random = random;
        this.sabotage = sabotage;
        this.memos = random.nextBoolean();
        this.peace = peace;
        this.slow = !peace && random.nextBoolean();
        if (slow) {
            observe(new Observation.Lost("calls that take longer than a drain"));
        }
        int count = 1 + random.nextInt(3);
        for (int number = 0; number < count; number++) {
            partitions.add(new SimulatedPartition(number));
        }
    }

    Sabotage sabotage() {
        return sabotage;
    }

    boolean peace() {
        return peace;
    }

    List<SimulatedPartition> partitions() {
        return partitions;
    }

    Rules rules() {
        return new Rules(memos, 12, 2_500, 8, UNDER_WAY, DRAIN);
    }

    Optional<Question> question(SimulatedPartition partition, long offset) {
        return partition.inputs.get((int) offset);
    }

    /// How long a model takes: mostly short, sometimes long; in some worlds sometimes longer than a drain.
    long duration() {
        if (scheduler.oneIn(12)) {
            return scheduler.between(2_000, slow ? 45_000 : 5_000);
        }
        return scheduler.between(5, 1_500);
    }

    /// How many parts a call for several of them gets answers for: all of them, or fewer.
    int answersOf(int parts) {
        return scheduler.oneIn(3) ? random.nextInt(parts) : parts;
    }

    void submit() {
        SimulatedPartition partition = partitions.get(random.nextInt(partitions.size()));
        if (random.nextInt(5) == 0) {
            partition.inputs.add(Optional.empty());
        } else {
            int offset = partition.inputs.size();
            partition.inputs.add(Optional.of(Question.draw(random, memos, offset)));
            observe(new Observation.Submitted(partition.number + "@" + offset));
        }
        if (random.nextInt(5) == 0) {
            partition.appendForeign(random.nextBoolean() || !memos ? Volume.ANSWERS : Volume.MEMOS);
        }
    }

    void observe(Observation observation) {
        guarantees.forEach(guarantee -> guarantee.observe(observation));
    }

    void called(SimulatedWorker worker, Tenure tenure, String call) {
        calls++;
        called.add(call);
        observe(new Observation.Called(worker.name(), tenure.partition.number, call));
    }

    long append(SimulatedPartition partition, Written written) {
        long offset = partition.append(written);
        written.calls().forEach(call -> observe(new Observation.Acknowledged(call)));
        return offset;
    }

    /// Whether the broker takes the commit: only from the owner.
    boolean commit(SimulatedWorker worker, Tenure tenure, Decision.Commit commit) {
        SimulatedPartition partition = tenure.partition;
        if (partition.owner != worker || partition.epoch != tenure.epoch) {
            return false;
        }
        if (sabotage == Sabotage.NONE) {
            partition.objectionTo(commit).ifPresent(this::violated);
            if (commit.offset() < partition.committed.offset()) {
                violated("W5: commit goes back from %d to %d".formatted(partition.committed.offset(), commit.offset()));
            }
        }
        partition.committed = commit;
        return true;
    }

    /// W3 and W4: nothing is called that stands in the ledger below what this tenure wrote there itself.
    void checkGap(Tenure tenure, long input, Part part) {
        long written = tenure.highestAcknowledged.getOrDefault(Volume.ANSWERS, -1L);
        List<Optional<Written>> log = tenure.partition.volume(Volume.ANSWERS);
        for (int offset = 0; offset < written && !tenure.givenAway; offset++) {
            if (log.get(offset)
                    .filter(one -> one.input() == input && one.part().equals(part))
                    .isPresent()) {
                violated("W4: %d %s is called, and stands at %d of the ledger".formatted(input, part, offset));
            }
        }
    }

    /// W10: a repeat has a first.
    void checkRepeat(Tenure tenure, long input) {
        String identity = question(tenure.partition, input).orElseThrow().identity();
        long same = tenure.partition.inputs.stream()
                .flatMap(Optional::stream)
                .filter(question -> question.identity().equals(identity))
                .count();
        if (same < 2) {
            violated("W10: %d is called a repeat and is none".formatted(input));
        }
    }

    void violated(String what) {
        violations.add("step %d: %s".formatted(scheduler.steps(), what));
    }

    boolean allSettled() {
        return partitions.stream()
                .allMatch(partition ->
                        partition.open().isEmpty() && partition.committed.offset() == partition.inputs.size());
    }

    /// How many calls were made again.
    int repeated() {
        return calls - called.size();
    }

    List<String> close() {
        for (SimulatedPartition partition : partitions) {
            List<Long> open = partition.open();
            for (long offset = 0; offset < partition.inputs.size(); offset++) {
                if (partition.inputs.get((int) offset).isPresent() && !open.contains(offset)) {
                    observe(new Observation.Settled(partition.number + "@" + offset, "complete"));
                }
            }
            if (partition.committed.offset() != partition.inputs.size()) {
                violated("W5: partition %d ends at %d, committed is %d"
                        .formatted(partition.number, partition.inputs.size(), partition.committed.offset()));
            }
        }
        List<String> all = new ArrayList<>(violations);
        guarantees.forEach(guarantee -> all.addAll(guarantee.violations()));
        return all;
    }
}
