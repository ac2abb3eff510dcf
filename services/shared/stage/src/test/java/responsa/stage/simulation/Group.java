package responsa.stage.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.testkit.guarantee.Observation;

/// The group's coordinator: who has which partition, incrementally, and who has fallen silent.
final class Group {
    static final long SESSION = 10_000;

    private final World world;
    private final Scheduler scheduler;
    private final List<SimulatedWorker> members = new ArrayList<>();
    private int started;

    Group(World world, Scheduler scheduler) {
        this.world = world;
        this.scheduler = scheduler;
    }

    List<SimulatedWorker> members() {
        return List.copyOf(members);
    }

    List<SimulatedWorker> living() {
        return members.stream().filter(worker -> !worker.isDead()).toList();
    }

    void start() {
        members.add(new SimulatedWorker("w" + started++, world, scheduler));
        rebalance();
    }

    void kill(SimulatedWorker worker) {
        worker.die();
        world.observe(new Observation.Lost(worker.name()));
        scheduler.in(SESSION, () -> silent(worker));
        scheduler.in(scheduler.between(500, 15_000), this::start);
    }

    void stall(SimulatedWorker worker, long milliseconds) {
        worker.stall(milliseconds);
        if (milliseconds > SESSION) {
            world.observe(new Observation.Lost(worker.name()));
            scheduler.in(SESSION, () -> silent(worker));
        }
    }

    /// Closes a worker politely: it gives everything away and finishes what is under way.
    void close(SimulatedWorker worker) {
        worker.close();
        rebalance();
    }

    /// Partitions move to where they belong, one revocation at a time; what stays is not touched.
    void rebalance() {
        List<SimulatedWorker> open =
                members.stream().filter(worker -> !worker.isClosing()).toList();
        for (SimulatedPartition partition : world.partitions()) {
            SimulatedWorker target = open.isEmpty() ? null : open.get((partition.number + started) % open.size());
            SimulatedWorker owner = partition.owner;
            if (owner == null) {
                give(partition, target);
            } else if (owner != target) {
                owner.in(scheduler.between(5, 200), () -> revoke(partition, owner, partition.epoch));
            }
        }
    }

    private void revoke(SimulatedPartition partition, SimulatedWorker owner, int epoch) {
        if (partition.owner == owner && partition.epoch == epoch) {
            owner.revoked(partition, epoch, () -> {
                if (partition.owner == owner && partition.epoch == epoch) {
                    partition.owner = null;
                    partition.epoch++;
                    rebalance();
                }
            });
        }
    }

    private void give(SimulatedPartition partition, @Nullable SimulatedWorker target) {
        if (target == null) {
            return;
        }
        int epoch = ++partition.epoch;
        partition.owner = target;
        target.in(scheduler.between(1, 300), () -> {
            if (partition.owner == target && partition.epoch == epoch) {
                world.observe(new Observation.Took(target.name(), partition.number));
                target.assigned(partition, epoch);
            }
        });
    }

    private void silent(SimulatedWorker worker) {
        if (!worker.isDead() && !worker.isStalled()) {
            return;
        }
        members.remove(worker);
        for (SimulatedPartition partition : world.partitions()) {
            if (partition.owner == worker) {
                int epoch = partition.epoch;
                partition.owner = null;
                partition.epoch++;
                worker.in(scheduler.between(0, 300), () -> worker.lost(partition, epoch));
            }
        }
        if (!worker.isDead() && !worker.isClosing()) {
            worker.in(scheduler.between(300, 1_000), () -> rejoin(worker));
        }
        rebalance();
    }

    private void rejoin(SimulatedWorker worker) {
        if (!members.contains(worker)) {
            members.add(worker);
            rebalance();
        }
    }
}
