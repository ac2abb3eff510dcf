package responsa.exporter.domain.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import responsa.exporter.domain.card.Card;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.row.DeadLetters;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Taken;
import responsa.topics.id.Sha256;

/// Does what the shell does, on a fake disk: one process from its start to its end, which may come at any step.
final class SimulatedExporter {
    private static final Card CARD = new Card("run", "A dataset", List.of());

    private final FakeDisk disk;
    private final Town town;
    private final ShardRules rules;
    private final Random random;
    private final Consumer<Step> afterStep;
    private final Deque<Step.Columns> columns = new ArrayDeque<>();
    private long stepsLeft;

    /// @param afterStep called after every step
    SimulatedExporter(FakeDisk disk, Town town, ShardRules rules, Random random, Consumer<Step> afterStep) {
        this.disk = disk;
        this.town = town;
        this.rules = rules;
        this.random = random;
        this.afterStep = afterStep;
    }

    /// @param steps after which it dies
    /// @return whether it came to its end
    boolean run(long steps) {
        stepsLeft = steps;
        try {
            exportEverything();
            return true;
        } catch (Died died) {
            return false;
        }
    }

    private void exportEverything() {
        Manifest manifest = manifest();
        Export export = Export.from(manifest, rules, CARD);
        columns.clear();
        Recovery.steps(manifest, disk.files()).forEach(this::carryOut);
        restore(export, manifest);
        commit(export);
        Map<Place, List<Taken>> left = left(manifest);
        while (left.values().stream().anyMatch(records -> !records.isEmpty())) {
            takeSome(export, left);
            if (export.hasSealed() && random.nextBoolean()) {
                commit(export);
            }
        }
        carryOut(export.roll());
        commit(export);
    }

    /// Columns may be made as late as that.
    private void commit(Export export) {
        while (!columns.isEmpty()) {
            Step.Columns step = columns.remove();
            carryOut(step);
            export.measured(step.file(), measure(step.file()));
        }
        export.commit().steps().forEach(this::carryOut);
    }

    private void takeSome(Export export, Map<Place, List<Taken>> left) {
        List<Place> places = left.keySet().stream()
                .filter(place -> !left.get(place).isEmpty())
                .sorted()
                .toList();
        List<Taken> records = left.get(places.get(random.nextInt(places.size())));
        for (int i = random.nextInt(1, 6); i > 0 && !records.isEmpty(); i--) {
            Taken record = records.removeFirst();
            carryOut(export.take(record.place(), record.offset(), town.rows(record)));
        }
    }

    private Map<Place, List<Taken>> left(Manifest manifest) {
        Map<Place, List<Taken>> left = new HashMap<>();
        town.records().forEach((place, records) -> {
            long next = manifest.nextOffset(place).orElse(0);
            left.put(
                    place,
                    new ArrayList<>(records.stream()
                            .filter(record -> record.offset() >= next)
                            .toList()));
        });
        return left;
    }

    private void restore(Export export, Manifest manifest) {
        for (Shard shard : manifest.shards()) {
            if (shard.rows().containsKey(FileKind.DEAD)) {
                export.restore(shard.place(), names(shard.files().getFirst().path()));
            }
        }
    }

    private List<String> names(String path) {
        try {
            return DeadLetters.names(new ByteArrayInputStream(disk.read(path)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Measure measure(String path) {
        byte[] bytes = disk.read(path);
        return new Measure(bytes.length, Sha256.of(bytes));
    }

    private Manifest manifest() {
        try {
            byte[] json = disk.read(Manifest.PATH);
            return json == null ? Manifest.empty("run") : Manifest.parse(json);
        } catch (IOException torn) {
            throw new AssertionError("the manifest is not whole", torn);
        }
    }

    private void carryOut(Collection<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Columns late) {
                columns.add(late);
            } else {
                carryOut(step);
            }
        }
    }

    private void carryOut(Step step) {
        if (stepsLeft-- <= 0) {
            throw new Died();
        }
        disk.carryOut(step);
        afterStep.accept(step);
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
