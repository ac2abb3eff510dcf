package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.kafka.common.utils.Utils;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.domain.export.Town;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Taken;
import responsa.exporter.storage.FakeStore;
import responsa.exporter.storage.Storage;
import responsa.exporter.storage.UnusableOutputException;
import responsa.stage.service.Settings;
import responsa.topics.id.Sha256;

/// E1 to E4 in a bucket: the program's own writer and storage, over objects in memory.
class BucketPropertyTest {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private Path spools;
    private FakeStore.Objects objects;
    private int started;

    @BeforeTry
    void prepare() throws IOException, InterruptedException {
        spools = Files.createTempDirectory("bucket-property");
        objects = new FakeStore.Objects();
        started = 0;
    }

    @AfterTry
    void clear() throws IOException {
        Utils.delete(spools.toFile());
    }

    /// E1, E2: cut off after any request, as often as it takes.
    @Property(tries = 8)
    void shouldEndWithTheSameBytesHoweverOftenItBreaksOff(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rows) throws IOException, InterruptedException {
        Town town = new Town(seed, 7);
        SortedMap<String, String> expected = undisturbed(town, rows);
        Random random = new Random(seed);

        int patience = 20;
        while (!new Exporter(town, rows, random.nextInt(patience), random).run()) {
            assertThat(namedAndBroken()).isEmpty();
            patience += 5;
        }

        assertThat(withoutWriter(objects)).isEqualTo(expected);
    }

    /// E1, E2, E4 with two exporters at once, turn by turn as chance has it: whoever was taken over ends, and may start
    /// again; what the manifest names is whole at every turn.
    @Property(tries = 8)
    void shouldEndWithTheSameBytesWhenExportersTakeOverFromEachOther(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rows) throws IOException, InterruptedException {
        Town town = new Town(seed, 7);
        SortedMap<String, String> expected = undisturbed(town, rows);
        Random random = new Random(seed);
        List<Exporter> both = new ArrayList<>();
        both.add(new Exporter(town, rows, FOR_EVER, random));
        both.add(new Exporter(town, rows, FOR_EVER, random));

        boolean ended = false;
        for (int starts = 0; !ended; ) {
            int which = random.nextInt(both.size());
            try {
                ended = both.get(which).turn();
            } catch (UnusableOutputException takenOver) {
                starts++;
                both.set(which, new Exporter(town, rows, FOR_EVER, random));
                if (starts > 6) {
                    both.remove(1 - which);
                }
            }
            which = Math.min(which, both.size() - 1);
            assertThat(namedAndBroken()).isEmpty();
        }
        for (Exporter late : both) {
            finish(late);
        }

        assertThat(namedAndBroken()).isEmpty();
        assertThat(shards(withoutWriter(objects))).isEqualTo(shards(expected));
    }

    private static void finish(Exporter late) throws IOException, InterruptedException {
        try {
            while (!late.turn()) {
                // Goes on until it is done, or learns that it was taken over.
            }
        } catch (UnusableOutputException takenOver) {
            assertThat(takenOver).hasMessageContaining("another exporter took this output over");
        }
    }

    private SortedMap<String, String> undisturbed(Town town, int rows) throws IOException, InterruptedException {
        FakeStore.Objects disturbed = objects;
        objects = new FakeStore.Objects();
        assertThat(new Exporter(town, rows, FOR_EVER, new Random(1)).run()).isTrue();
        SortedMap<String, String> expected = withoutWriter(objects);
        objects = disturbed;
        return expected;
    }

    /// E2.
    private List<String> namedAndBroken() throws IOException, InterruptedException {
        SortedMap<String, byte[]> there = objects.contents();
        if (!there.containsKey(Manifest.PATH)) {
            return List.of();
        }
        return Manifest.parse(there.get(Manifest.PATH)).shards().stream()
                .flatMap(shard -> shard.files().stream())
                .filter(file -> !there.containsKey(file.path())
                        || !Sha256.of(there.get(file.path())).equals(file.sha256()))
                .map(ShardFile::path)
                .toList();
    }

    private static SortedMap<String, String> withoutWriter(FakeStore.Objects objects) throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        objects.contents().forEach((path, bytes) -> all.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        byte[] manifest = objects.contents().get(Manifest.PATH);
        all.put(
                Manifest.PATH,
                new String(Manifest.parse(manifest).writtenBy(null).json(), StandardCharsets.UTF_8));
        return all;
    }

    private static SortedMap<String, String> shards(SortedMap<String, String> all) {
        SortedMap<String, String> shards = new TreeMap<>(all);
        shards.keySet().removeIf(path -> !path.contains("/"));
        return shards;
    }

    /// One process, from its start to its end.
    private final class Exporter {
        private final Town town;
        private final Random random;
        private final ExporterSettings settings;
        private final Storage storage;
        private ShardWriter writer;
        private Map<Place, List<Taken>> left;

        Exporter(Town town, int rows, long requests, Random random) {
            this.town = town;
            this.random = random;
            this.settings = Settings.of(
                    ExporterSettings.class,
                    Map.of("responsa.exporter.run", "run-1", "responsa.exporter.rows-per-shard", "" + rows));
            String name = "writer-" + started++;
            this.storage = new FakeStore(objects, requests).storage(spools.resolve(name), name);
        }

        /// @return whether it came to its end
        boolean run() throws InterruptedException {
            try {
                boolean ended = false;
                while (!ended) {
                    ended = turn();
                }
                return true;
            } catch (IOException cutOff) {
                storage.letGo();
                return false;
            }
        }

        /// @return whether nothing is left
        boolean turn() throws IOException, InterruptedException {
            if (writer == null) {
                Output output = new Output("run-1", storage);
                storage.prepare();
                writer = ShardWriter.open(
                        output, Map.of(), settings, new ExporterMeters(new SimpleMeterRegistry()), Runnable::run);
                left = left(writer.export().manifest());
                return false;
            }
            List<Place> places = left.keySet().stream()
                    .filter(place -> !left.get(place).isEmpty())
                    .sorted()
                    .toList();
            if (places.isEmpty()) {
                writer.carryOut(writer.export().roll());
                writer.commit();
                return true;
            }
            Taken record = left.get(places.get(random.nextInt(places.size()))).removeFirst();
            writer.carryOut(writer.export().take(record.place(), record.offset(), town.rows(record)));
            if (writer.export().hasSealed()) {
                writer.commit();
            }
            return false;
        }

        private Map<Place, List<Taken>> left(Manifest manifest) {
            Map<Place, List<Taken>> all = new TreeMap<>();
            town.records().forEach((place, records) -> {
                long next = manifest.nextOffset(place).orElse(0);
                all.put(
                        place,
                        new ArrayList<>(records.stream()
                                .filter(record -> record.offset() >= next)
                                .toList()));
            });
            return all;
        }
    }
}
