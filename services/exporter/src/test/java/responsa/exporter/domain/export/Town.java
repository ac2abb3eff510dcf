package responsa.exporter.domain.export;

import static responsa.testkit.sample.Samples.THEN;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Renderer;
import responsa.exporter.domain.row.Rendering;
import responsa.exporter.domain.row.Taken;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.record.Tuple;

/// Topics with records in them, drawn from a seed: tuples in two partitions, dead letters in another, some of them
/// written twice, gaps between the offsets.
public final class Town {
    static final Place FIRST = new Place(Topics.DATASET.name(), 0);
    static final Place SECOND = new Place(Topics.DATASET.name(), 1);
    static final Place LETTERS = new Place(Topics.deadLetters("drafter").name(), 0);

    private static final int SAMPLES = 12;
    private static final List<byte[]> TUPLES = tuples();

    private final SortedMap<Place, List<Taken>> records = new TreeMap<>();
    private final Map<Taken, Rendering.Rows> rows = new IdentityHashMap<>();

    public Town(long seed, int perPartition) {
        Random random = new Random(seed);
        for (Place place : List.of(FIRST, SECOND)) {
            fill(place, random.nextInt(perPartition + 1), random);
        }
        fill(LETTERS, random.nextInt(perPartition + 1), random);
    }

    public SortedMap<Place, List<Taken>> records() {
        return records;
    }

    /// Rendered once: how they are rendered is not what a crash is about.
    public Rendering.Rows rows(Taken record) {
        return rows.computeIfAbsent(record, taken -> (Rendering.Rows) Renderer.render(taken));
    }

    private void fill(Place place, int count, Random random) {
        List<Taken> all = new ArrayList<>();
        long offset = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            all.add(place.equals(LETTERS) ? letter(offset, random) : tuple(place, offset, random));
            offset += 1 + random.nextInt(2);
        }
        records.put(place, all);
    }

    private static Taken tuple(Place place, long offset, Random random) {
        return new Taken(place, offset, THEN, new byte[0], TUPLES.get(random.nextInt(SAMPLES)), Map.of());
    }

    private static Taken letter(long offset, Random random) {
        String source = "responsa.cases-0@" + random.nextInt(8);
        return new Taken(
                LETTERS,
                offset,
                THEN,
                null,
                "{\"n\":1}".getBytes(StandardCharsets.UTF_8),
                Map.of(Headers.SOURCE, source, Headers.PART, "0/1", Headers.CAUSE, "MODEL_FAILED"));
    }

    private static List<byte[]> tuples() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            Tuple tuple = aTuple().of(aVerdict()
                            .of(aDraft().asking("question " + i).build())
                            .build())
                    .build();
            all.add(Topics.DATASET.values().serializer().serialize("", tuple));
        }
        return all;
    }
}
