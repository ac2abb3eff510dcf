package responsa.exporter.domain.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.Statistics;

/// The card of a dataset that was selected, ordered and split for training.
///
/// @param notes what is said first, one paragraph each
/// @param counts of the tuples that are in it
/// @param tuples how many these are
/// @param files rows by path
/// @param tokens by folder, all of its rows; empty where none were counted
/// @param leftOut tuples by why they are not in it
public record SelectionCard(
        String title,
        List<String> notes,
        Statistics counts,
        long tuples,
        SortedMap<String, Long> files,
        SortedMap<String, Long> tokens,
        SortedMap<String, Long> leftOut) {

    private static final String WHAT = """
            Every row is a conversation as it was submitted, and an answer that a model drafted with a written spec in
            its context and that was graded against the same spec. The spec itself stands in no row.

            `train` and `validation` share no prompt and no near duplicate of one. The rows of `train` stand in the order
            of the compute ladder: every file of `ladder` is the beginning of the next one and of `train`, and has each
            category and decision in its share. `manifest.json` names every file with its rows and its SHA-256, and how
            far which topics were read. A `.schema.json` beside a folder is the JSON Schema of its rows.
            """;

    /// The card.
    public String text() {
        return FrontMatter.of(title, counts, tuples, configs())
                + "\n# %s\n\n".formatted(title)
                + notes.stream().map("> **Note.** %s\n\n"::formatted).reduce("", String::concat)
                + WHAT
                + Table.section("Files", "file", "rows", files)
                + Table.section("Tokens", "folder", "tokens (o200k), both splits", tokens)
                + Table.section("Categories", "category", "tuples", counts.of(Dimension.CATEGORY))
                + Table.section(
                        "Categories and decisions", "category: decision", "tuples", counts.of(Dimension.DECISION))
                + ScorePicture.section(counts)
                + Table.section("Sources of the prompts", "source", "tuples", counts.of(Dimension.ORIGIN))
                + Table.section("Licences of the prompts", "licence", "tuples", counts.of(Dimension.LICENSE))
                + Table.section("Specs", "spec and its SHA-256", "tuples", counts.of(Dimension.SPEC))
                + Table.section("Recipes", "recipe and its SHA-256", "tuples", counts.of(Dimension.RECIPE))
                + Table.section("Drafting models", "model", "tuples", counts.of(Dimension.DRAFTER))
                + Table.section("Judging models", "model", "passes over tuples", counts.of(Dimension.JUDGE))
                + Table.section("Left out", "why", "tuples", leftOut);
    }

    /// A folder is a configuration, its files are splits.
    private List<Map<String, Object>> configs() {
        Map<String, List<Map<String, String>>> splits = new LinkedHashMap<>();
        for (String path : files.keySet()) {
            String[] parts = path.split("[/.]");
            if (parts.length == 3) {
                Map<String, String> split = new LinkedHashMap<>();
                split.put("split", parts[1]);
                split.put("path", path);
                splits.computeIfAbsent(parts[0], first -> new ArrayList<>()).add(split);
            }
        }
        List<Map<String, Object>> configs = new ArrayList<>();
        splits.forEach((folder, files) -> {
            Map<String, Object> config = new LinkedHashMap<>();
            config.put("config_name", folder);
            config.put("data_files", files);
            configs.add(config);
        });
        return configs;
    }
}
