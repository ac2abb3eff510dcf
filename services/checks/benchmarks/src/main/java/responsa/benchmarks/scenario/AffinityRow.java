package responsa.benchmarks.scenario;

import java.util.List;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.scripted.count.Counts;

/// What prefix caches saved in one form.
///
/// @param endpoints how many
/// @param blocks of 64 tokens that each endpoint keeps
/// @param hitRate blocks of prompts that were found ÷ blocks that were looked up
/// @param promptTokens of all prompts
/// @param prefillTokens those of them that were not found in a cache
/// @param prefillByTurn prefill tokens by those of requests that are dealt out in turn
record AffinityRow(
        String form,
        int endpoints,
        int blocks,
        int prompts,
        double hitRate,
        long promptTokens,
        long prefillTokens,
        double prefillByTurn,
        double tuplesPerSecond) {

    static AffinityRow of(String form, int endpoints, int blocks, int prompts, Counts counts, double tuplesPerSecond) {
        return new AffinityRow(
                form,
                endpoints,
                blocks,
                prompts,
                (double) counts.prefixBlocks().hit()
                        / Math.max(1, counts.prefixBlocks().asked()),
                counts.tokens().prompt(),
                counts.tokens().prompt() - counts.tokens().cached(),
                1,
                tuplesPerSecond);
    }

    /// Beside requests that are dealt out in turn.
    AffinityRow over(AffinityRow turn) {
        return new AffinityRow(
                form,
                endpoints,
                blocks,
                prompts,
                hitRate,
                promptTokens,
                prefillTokens,
                (double) prefillTokens / Math.max(1, turn.prefillTokens),
                tuplesPerSecond);
    }

    static Table table(List<AffinityRow> rows) {
        return new Table(
                List.of(
                        "requests go",
                        "endpoints",
                        "blocks each",
                        "prompts",
                        "hit rate",
                        "prompt tokens",
                        "prefill tokens",
                        "by those in turn",
                        "tuples/s"),
                rows.stream().map(AffinityRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                form,
                Integer.toString(endpoints),
                Integer.toString(blocks),
                Integer.toString(prompts),
                Figures.share(hitRate),
                Long.toString(promptTokens),
                Long.toString(prefillTokens),
                Figures.share(prefillByTurn),
                Figures.decimal(tuplesPerSecond));
    }
}
