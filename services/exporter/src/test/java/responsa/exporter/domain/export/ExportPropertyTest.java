package responsa.exporter.domain.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.manifest.ShardName;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Line;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Taken;
import responsa.topics.declared.Headers;
import responsa.topics.id.Sha256;

/// The invariants of `package-info`, each by its number.
class ExportPropertyTest {
    private static final long FOR_EVER = Long.MAX_VALUE;

    /// E1, E2, E3: killed, or without power, after every single step of a run.
    @Property(tries = 6)
    void shouldEndWithTheSameBytesWhereverItBreaksOff(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rows, @ForAll boolean power) {
        Town town = new Town(seed, 8);
        ShardRules rules = new ShardRules(rows, Integer.MAX_VALUE);
        SortedMap<String, String> expected = undisturbed(town, rules);

        boolean ended = false;
        for (int steps = 0; !ended; steps++) {
            FakeDisk disk = new FakeDisk();
            Random random = new Random(seed + steps);
            ended = exporter(disk, town, rules, random, expected).run(steps);
            breakOff(disk, power, random);
            assertThat(namedAndBroken(disk)).as("after %d steps", steps).isEmpty();
            assertThat(exporter(disk, town, rules, random, expected).run(FOR_EVER))
                    .isTrue();

            assertThat(disk.contents()).as("after %d steps", steps).isEqualTo(expected);
        }
    }

    /// E1, E2, E3: broken off again and again, as often as it takes.
    @Property(tries = 60)
    void shouldEndWithTheSameBytesHoweverOftenItBreaksOff(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 300, max = 9000) int bytes) {
        Town town = new Town(seed, 25);
        ShardRules rules = new ShardRules(rows, bytes);
        SortedMap<String, String> expected = undisturbed(town, rules);
        FakeDisk disk = new FakeDisk();
        Random random = new Random(seed);

        for (int patience = 1;
                !exporter(disk, town, rules, random, expected).run(random.nextInt(patience));
                patience += 3) {
            breakOff(disk, random.nextBoolean(), random);
            assertThat(namedAndBroken(disk)).isEmpty();
        }

        assertThat(disk.contents()).isEqualTo(expected);
    }

    /// E4: what stands in the files, read in the order of the manifest, is every record's row, once.
    @Property(tries = 60)
    void shouldHoldEveryRowExactlyOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int rows) {
        Town town = new Town(seed, 25);

        SortedMap<String, String> files = undisturbed(town, new ShardRules(rows, Integer.MAX_VALUE));

        for (Map.Entry<Place, List<Taken>> partition : town.records().entrySet()) {
            FileKind[] kinds = partition.getKey().equals(Town.LETTERS)
                    ? new FileKind[] {FileKind.DEAD}
                    : new FileKind[] {FileKind.DATA, FileKind.SFT_COT, FileKind.SFT_NO_COT};
            for (FileKind kind : kinds) {
                assertThat(written(files, partition.getKey(), kind))
                        .isEqualTo(String.join("", lines(town, partition.getValue(), kind)));
            }
        }
    }

    private static SortedMap<String, String> undisturbed(Town town, ShardRules rules) {
        FakeDisk disk = new FakeDisk();
        new SimulatedExporter(disk, town, rules, new Random(1), step -> {}).run(FOR_EVER);
        return disk.contents();
    }

    private static SimulatedExporter exporter(
            FakeDisk disk, Town town, ShardRules rules, Random random, SortedMap<String, String> expected) {
        return new SimulatedExporter(disk, town, rules, random, step -> assertFinalNamesAreWhole(disk, step, expected));
    }

    private static void breakOff(FakeDisk disk, boolean power, Random random) {
        if (power) {
            disk.losePower(random);
        } else {
            disk.kill(random);
        }
    }

    /// E3: a final name is given to a whole file, and its bytes are never touched.
    private static void assertFinalNamesAreWhole(FakeDisk disk, Step step, SortedMap<String, String> expected) {
        switch (step) {
            case Step.Move(String from, String to) -> {
                if (ShardName.isOne(to) && !text(disk, to).equals(expected.get(to))) {
                    throw new AssertionError(to + " is not whole");
                }
            }
            case Step.Append(String file, byte[] bytes) ->
                assertThat(ShardName.isOne(file)).isFalse();
            case Step.Write(String file, byte[] bytes) ->
                assertThat(ShardName.isOne(file)).isFalse();
            case Step.Columns(String rows, String file) ->
                assertThat(ShardName.isOne(file)).isFalse();
            case Step.Sync none -> {}
            case Step.End none -> {}
            case Step.SyncFolder none -> {}
            case Step.Remove none -> {}
        }
    }

    /// E2.
    private static List<String> namedAndBroken(FakeDisk disk) {
        byte[] json = disk.read(Manifest.PATH);
        if (json == null) {
            return List.of();
        }
        return manifest(json).shards().stream()
                .flatMap(shard -> shard.files().stream())
                .filter(file -> !isWhole(disk, file))
                .map(ShardFile::path)
                .toList();
    }

    private static boolean isWhole(FakeDisk disk, ShardFile file) {
        byte[] bytes = disk.read(file.path());
        return bytes != null
                && bytes.length == file.bytes()
                && Sha256.of(bytes).equals(file.sha256())
                && text(disk, file.path()).lines().count() == file.rows();
    }

    private static String text(FakeDisk disk, String path) {
        return new String(disk.read(path), StandardCharsets.UTF_8);
    }

    private static String written(SortedMap<String, String> files, Place place, FileKind kind) {
        StringBuilder all = new StringBuilder();
        for (Shard shard : manifest(files.get(Manifest.PATH).getBytes(StandardCharsets.UTF_8))
                .shards()) {
            shard.files().stream()
                    .map(ShardFile::path)
                    .filter(path -> shard.place().equals(place) && path.startsWith(kind.folder() + "/"))
                    .forEach(path -> all.append(files.get(path)));
        }
        return all.toString();
    }

    private static List<String> lines(Town town, List<Taken> records, FileKind kind) {
        Set<String> letters = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Taken record : records) {
            String source = record.headers().get(Headers.SOURCE);
            if (source == null || letters.add(source)) {
                for (Line line : town.rows(record).lines()) {
                    if (line.kind() == kind) {
                        lines.add(new String(line.bytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return lines;
    }

    private static Manifest manifest(byte[] json) {
        try {
            return Manifest.parse(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
