package responsa.exporter.domain.card;

import java.util.List;
import java.util.stream.Collectors;
import responsa.exporter.domain.manifest.Totals;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Statistics;

/// A card before its counts.
///
/// @param notes what is said first, such as a warning; one paragraph each
public record Card(String run, String title, List<String> notes) {
    /// Its path in the output directory.
    public static final String PATH = "README.md";

    private static final String WHAT = """
            Every row is a conversation as it was submitted, and an answer that a model drafted with a written spec in
            its context. Another call graded the draft against the same spec, and only what passed is here. The spec
            itself stands in no row: a model that is trained on these rows learns to recall it and to reason with it.
            """;

    private static final String USE = """

            ```python
            from datasets import load_dataset
            rows = load_dataset("path/of/this/folder", "sft-cot", split="train")
            ```

            `manifest.json` names every shard with its range of offsets, its rows and its SHA-256. A file that it does
            not name is not part of the dataset.
            """;

    public Card {
        title = line(title);
        notes = notes.stream().map(Card::line).filter(note -> !note.isEmpty()).toList();
    }

    /// The card.
    public String text(Totals totals) {
        Statistics counts = totals.statistics();
        return FrontMatter.of(title, totals)
                + "\n# %s\n\n".formatted(title)
                + notes.stream().map("> **Note.** %s\n\n"::formatted).collect(Collectors.joining())
                + WHAT
                + files(totals)
                + retracted(totals)
                + USE
                + Table.section("Categories", "category", "tuples", counts.of(Dimension.CATEGORY))
                + Table.section(
                        "Categories and decisions", "category: decision", "tuples", counts.of(Dimension.DECISION))
                + ScorePicture.section(counts)
                + Table.section("Sources of the prompts", "source", "tuples", counts.of(Dimension.ORIGIN))
                + Table.section("Specs", "spec and its SHA-256", "tuples", counts.of(Dimension.SPEC))
                + Table.section("Recipes", "recipe and its SHA-256", "tuples", counts.of(Dimension.RECIPE))
                + Table.section("Drafting models", "model", "tuples", counts.of(Dimension.DRAFTER))
                + Table.section("Judging models", "model", "passes over tuples", counts.of(Dimension.JUDGE))
                + Table.section("In `data` alone", "why", "tuples", counts.of(Dimension.DATA_ONLY))
                + Table.section("Reasons of retraction", "reason", "tuples", counts.of(Dimension.RETRACTION))
                + Table.section("Rejected", "kind", "rows", counts.of(Dimension.REJECTION))
                + Table.section("Reasons of rejection", "reason", "rows", counts.of(Dimension.REASON))
                + Table.section("Dead letters", "stage and cause", "letters", counts.of(Dimension.DEATH))
                + "\nRun `%s`.\n".formatted(run);
    }

    private static String files(Totals totals) {
        return """

                | folder | rows | what |
                |---|--:|---|
                | `sft-cot` | %d | the conversations, the answer with its chain of thought in `<think>` tags |
                | `sft-no-cot` | %d | the same conversations, the answer alone |
                | `data` | %d | whole tuples, as Parquet: scores, passes, findings, models, sampling, versions |
                | `retracted` | %d | tuples that were taken back, by their ids, with reasons |
                | `rejected` | %d | what was not accepted, with its reasons |
                | `undecided` | %d | drafts that no judge could score |
                | `dead` | %d | records that were set aside for a technical reason |
                """.formatted(
                        totals.rows(FileKind.SFT_COT),
                        totals.rows(FileKind.SFT_NO_COT),
                        totals.rows(FileKind.DATA),
                        totals.rows(FileKind.RETRACTED),
                        totals.rows(FileKind.REJECTED),
                        totals.rows(FileKind.UNDECIDED),
                        totals.rows(FileKind.DEAD));
    }

    /// What to leave out; nothing where nothing was taken back.
    private static String retracted(Totals totals) {
        return totals.rows(FileKind.RETRACTED) == 0
                ? ""
                : """

                **%d of %d tuples were taken back**, since they do not pass under a later version of the spec; %d are left.
                Files that are final are not written again: leave out the rows whose `id` is a `tuple` of `retracted`.
                """.formatted(totals.rows(FileKind.RETRACTED), totals.rows(FileKind.DATA), totals.tuples());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
