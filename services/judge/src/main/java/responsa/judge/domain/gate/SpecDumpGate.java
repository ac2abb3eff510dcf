package responsa.judge.domain.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import responsa.judge.domain.words.Words;
import responsa.topics.record.Finding;
import responsa.topics.record.Gating;

/// Whether a CoT copies the spec out instead of thinking: the share of its words that stand in runs of eight which
/// the spec has, too. The whole spec counts and not only what was shown of it, since eight words in a row are no
/// chance.
final class SpecDumpGate implements Gate {
    /// Words of a run.
    static final int RUN = 8;

    private static final String NAME = "spec-dump";
    /// Copied words below which it is quoting, whatever the share.
    private static final int FEWEST = 60;

    private final Policies policies;
    private final double allowed;

    SpecDumpGate(Policies policies, Gating gating) {
        this.policies = policies;
        this.allowed = Optional.ofNullable(gating.maxCopiedShare()).orElse(1.0);
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        Words words = examined.cot().words();
        int copied = copied(words);
        double share = words.size() == 0 ? 0 : (double) copied / words.size();
        if (copied < FEWEST || share <= allowed) {
            return List.of();
        }
        return List.of(new Finding(
                NAME,
                true,
                "%d of the CoT's %d words, %.0f %%, are copied from the spec; the recipe allows %.0f %%"
                        .formatted(copied, words.size(), 100 * share, 100 * allowed)));
    }

    private int copied(Words words) {
        boolean[] copied = new boolean[words.size()];
        long[] runs = words.runs(RUN);
        for (int from = 0; from < runs.length; from++) {
            if (policies.hasRun(runs[from])) {
                Arrays.fill(copied, from, from + RUN, true);
            }
        }
        int count = 0;
        for (boolean one : copied) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
