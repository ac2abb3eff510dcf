package responsa.judge.domain.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import responsa.judge.domain.words.Compressed;
import responsa.judge.domain.words.Words;
import responsa.topics.record.Finding;
import responsa.topics.record.Gating;

/// Whether a model has fallen into a loop: the share of a half that says again what stood there before, the same
/// over its end, where loops end up, and how far it can be compressed, for loops that hold no words. Blocks of code
/// do not count, since code and data repeat themselves.
final class RepetitionGate implements Gate {
    private static final String NAME = "repetition";
    /// Words of a run that comes again. Shorter ones come again in any text.
    private static final int RUN = 6;
    /// Words without which a share means nothing.
    private static final int FEWEST = 60;
    /// Words of the end, and the share of it that a refrain does not reach.
    private static final int END = 120;
    private static final double MOST_OF_THE_END = 0.95;
    /// Bytes below which nothing is compressed well, and the size that no text of people gets down to.
    private static final int FEWEST_BYTES = 600;
    private static final double COMPRESSED = 0.04;

    private final double allowed;

    RepetitionGate(Gating gating) {
        this.allowed = Optional.ofNullable(gating.maxRepeatedShare()).orElse(1.0);
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        List<Finding> findings = new ArrayList<>();
        for (Examined.Half half : examined.halves()) {
            objection(half)
                    .map(detail -> new Finding(NAME, true, "the %s %s".formatted(half.name(), detail)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<String> objection(Examined.Half half) {
        boolean[] again = again(half.proseWords());
        double share = share(again, 0);
        if (again.length >= FEWEST && share > allowed) {
            return Optional.of("says again what it said before in %.0f %% of its words; the recipe allows %.0f %%"
                    .formatted(100 * share, 100 * allowed));
        }
        if (again.length > END && allowed < 1 && share(again, again.length - END) > MOST_OF_THE_END) {
            return Optional.of("ends in a loop: its last %d words were all said before".formatted(END));
        }
        return allowed < 1 && isOfOneThing(half.prose())
                ? Optional.of("is one thing over and over: it can be compressed to a few percent")
                : Optional.empty();
    }

    /// For each word whether it stands in a run that has begun before.
    private static boolean[] again(Words words) {
        boolean[] again = new boolean[words.size()];
        Set<Long> seen = new HashSet<>();
        long[] runs = words.runs(RUN);
        for (int from = 0; from < runs.length; from++) {
            if (!seen.add(runs[from])) {
                java.util.Arrays.fill(again, from, from + RUN, true);
            }
        }
        return again;
    }

    private static double share(boolean[] again, int from) {
        int count = 0;
        for (int index = from; index < again.length; index++) {
            count += again[index] ? 1 : 0;
        }
        return again.length == from ? 0 : (double) count / (again.length - from);
    }

    private static boolean isOfOneThing(String prose) {
        byte[] bytes = prose.strip().getBytes(StandardCharsets.UTF_8);
        return bytes.length >= FEWEST_BYTES && Compressed.isBelow(COMPRESSED, bytes);
    }
}
