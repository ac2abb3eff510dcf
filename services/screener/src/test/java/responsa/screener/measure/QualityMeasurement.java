package responsa.screener.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import responsa.screener.domain.heldout.HeldOutIndex;
import responsa.screener.domain.heldout.HeldOutPrompt;
import responsa.screener.domain.likeness.BandGroup;
import responsa.screener.domain.likeness.Banding;
import responsa.screener.domain.likeness.Fingerprint;
import responsa.screener.domain.likeness.Turns;
import responsa.topics.id.Sha256;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Role;
import responsa.topics.record.Screening;
import responsa.topics.record.SpecRef;

/// Recall and precision over planted prompts, without Kafka: the same fingerprints, bands, comparison and index, in the
/// order of arrival.
final class QualityMeasurement {
    private static final SpecRef SPEC = new SpecRef("measured", Sha256.of("spec"));
    private static final RecipeRef RECIPE = new RecipeRef("measured", Sha256.of("recipe"));

    private final Screening rules;
    private final Banding banding;
    private final HeldOutIndex index;
    private final Map<Long, List<Integer>> bands = new HashMap<>();
    private final Map<Integer, Fingerprint> originals = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Planted.Kind, Integer> missed = new EnumMap<>(Planted.Kind.class);
    private long compared;

    QualityMeasurement(Screening rules, List<String> heldOut) {
        this.rules = rules;
        this.banding = Banding.of(rules.nearDuplicates().threshold());
        this.index = HeldOutIndex.of(
                rules.contamination().ngram(),
                taker -> IntStream.range(0, heldOut.size())
                        .forEach(row -> taker.accept(new HeldOutPrompt("row " + row, List.of(heldOut.get(row))))));
    }

    Quality measure(List<Planted> all) {
        int[] counts = new int[7];
        Map<Integer, Integer> lost = new HashMap<>();
        for (int number = 0; number < all.size(); number++) {
            Planted planted = all.get(number);
            if (!seen.add(planted.text())) {
                continue;
            }
            Turns turns = Turns.of(prompt(planted.text()));
            counts[4] += planted.kind() == Planted.Kind.CONTAMINATED ? 1 : 0;
            if (index.find(turns, rules.contamination().minShare()).isPresent()) {
                counts[5] += planted.kind() == Planted.Kind.CONTAMINATED ? 1 : 0;
                counts[6]++;
                continue;
            }
            Integer original = nearTo(number, planted, turns);
            if (original != null) {
                counts[2]++;
                Planted other = all.get(original);
                boolean right = planted.origin() == other.origin() && planted.origin() >= 0;
                counts[3] += right ? 1 : 0;
                if (right) {
                    lost.put(planted.origin(), number);
                }
            }
        }
        for (Planted planted : all) {
            if (planted.kind().isNear()) {
                counts[0]++;
                if (lost.containsKey(planted.origin())) {
                    counts[1]++;
                } else {
                    missed.merge(planted.kind(), 1, Integer::sum);
                }
            }
        }
        return new Quality(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }

    private @Nullable Integer nearTo(int number, Planted planted, Turns turns) {
        Fingerprint fingerprint = Fingerprint.of(
                prompt(planted.text()), turns, rules.nearDuplicates().shingle());
        Set<Integer> candidates = new HashSet<>();
        List<List<Integer>> entered = new ArrayList<>();
        for (BandGroup group : banding.bands(fingerprint)) {
            for (long band : group.bands()) {
                List<Integer> there = bands.computeIfAbsent(band, none -> new ArrayList<>(1));
                candidates.addAll(there);
                entered.add(there);
            }
        }
        for (List<Integer> band : entered) {
            if (band.size() < 32) {
                band.add(number);
            }
        }
        for (int candidate : candidates) {
            Fingerprint other = originals.get(candidate);
            compared++;
            if (other != null
                    && other.likeness(fingerprint) >= rules.nearDuplicates().threshold()) {
                return candidate;
            }
        }
        originals.put(number, fingerprint);
        return null;
    }

    static Prompt prompt(String text) {
        return Prompt.submitted(List.of(new Message(Role.USER, text)), null, Map.of(), SPEC, RECIPE);
    }

    /// The first argument is how many prompts are distinct (100000), the second the seed (1).
    public static void main(String[] arguments) {
        int distinct = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        PromptGenerator generator = new PromptGenerator(seed);
        List<String> heldOut = generator.heldOut();
        List<Planted> all = generator.prompts(distinct, heldOut);
        QualityMeasurement measurement = new QualityMeasurement(Screening.DEFAULT, heldOut);
        long begun = System.nanoTime();
        Quality quality = measurement.measure(all);
        System.out.printf(
                "%,d prompts: %s; %,d compared, missed by kind %s; %.0f prompts/s in one thread%n",
                all.size(),
                quality,
                measurement.compared,
                measurement.missed,
                all.size() / ((System.nanoTime() - begun) / 1e9));
    }
}
