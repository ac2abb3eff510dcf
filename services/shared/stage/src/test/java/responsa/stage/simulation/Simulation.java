package responsa.stage.simulation;

import java.util.List;
import java.util.Random;

/// One run, drawn whole from its seed: inputs arrive, workers come, go, die and stand still, then all is mended and
/// everything must settle. Every fourth run is peaceful: workers only come and go.
final class Simulation {
    private static final int TROUBLED = 40_000;
    private static final int MENDED = 400_000;

    private final Scheduler scheduler;
    private final World world;
    private final Group group;
    private final Random random;

    private Simulation(long seed, Sabotage sabotage) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.scheduler = new Scheduler(random);
        this.world = new World(scheduler, random, sabotage, seed % 4 == 0);
        this.group = new Group(world, scheduler);
    }

    static Report run(long seed, Sabotage sabotage) {
        return new Simulation(seed, sabotage).run(seed);
    }

    private Report run(long seed) {
        int inputs = scheduler.between(5, 60);
        for (int number = 0; number < inputs; number++) {
            scheduler.at(scheduler.between(0, TROUBLED), world::submit);
        }
        for (int worker = scheduler.between(1, 3); worker > 0; worker--) {
            group.start();
        }
        for (int trouble = scheduler.between(1, 8); trouble > 0; trouble--) {
            scheduler.at(scheduler.between(500, TROUBLED), this::trouble);
        }
        scheduler.runUntil(TROUBLED);
        if (group.living().stream().allMatch(SimulatedWorker::isClosing)) {
            group.start();
        }
        for (int time = TROUBLED; time < MENDED && !world.allSettled(); time += 1_000) {
            scheduler.runUntil(time);
        }
        return new Report(seed, scheduler.steps(), world.repeated(), world.close());
    }

    private void trouble() {
        List<SimulatedWorker> living =
                group.living().stream().filter(worker -> !worker.isClosing()).toList();
        if (living.isEmpty()) {
            group.start();
            return;
        }
        SimulatedWorker worker = living.get(random.nextInt(living.size()));
        switch (random.nextInt(world.peace() ? 2 : 5)) {
            case 0 -> group.start();
            case 1 -> replace(worker);
            case 2 -> group.stall(worker, scheduler.between(1_000, 9_000));
            case 3 -> group.stall(worker, scheduler.between(10_001, 30_000));
            default -> group.kill(worker);
        }
    }

    private void replace(SimulatedWorker worker) {
        if (random.nextBoolean()) {
            group.start();
        }
        group.close(worker);
    }

    /// How a run went.
    record Report(long seed, long steps, int repeated, List<String> violations) {}
}
