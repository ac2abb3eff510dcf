package responsa.exporter.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import responsa.exporter.domain.manifest.Totals;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.Fact;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Tallies;
import responsa.topics.json.Json;

class CardTest {
    private static final Card CARD = new Card("run-1", "Garden \"answers\": 2026", List.of());

    @Test
    void shouldBeginWithWhatAHubReads() throws IOException {
        String text = CARD.text(totals(1_500, new Fact(Dimension.LICENSE, "CC0-1.0")));

        JsonNode head = Json.handwritten().readTree(text.substring(4, text.indexOf("\n---\n", 4)));
        assertThat(text).startsWith("---\n");
        assertThat(head.at("/pretty_name").asText()).isEqualTo("Garden \"answers\": 2026");
        assertThat(head.at("/license").asText()).isEqualTo("cc0-1.0");
        assertThat(head.at("/task_categories/0").asText()).isEqualTo("text-generation");
        assertThat(head.at("/size_categories/0").asText()).isEqualTo("1K<n<10K");
        assertThat(head.at("/configs/0/config_name").asText()).isEqualTo("sft-cot");
        assertThat(head.at("/configs/0/default").asBoolean()).isTrue();
        assertThat(head.at("/configs/0/data_files").asText()).isEqualTo("sft-cot/*.jsonl");
        assertThat(head.at("/configs/1/data_files").asText()).isEqualTo("sft-no-cot/*.jsonl");
        assertThat(head.at("/configs/2/data_files").asText()).isEqualTo("data/*.parquet");
    }

    @Test
    void shouldCountRowsAndWhatTheyAreOf() {
        String text = CARD.text(totals(
                3,
                new Fact(Dimension.CATEGORY, "privacy"),
                new Fact(Dimension.CATEGORY, "safety"),
                new Fact(Dimension.CATEGORY, "safety"),
                new Fact(Dimension.REASON, "compliance")));

        assertThat(text)
                .contains("| `data` | 3 |")
                .contains("| `undecided` | 0 |")
                .contains("## Categories\n\n| category | tuples |\n|---|--:|\n| `safety` | 2 |\n| `privacy` | 1 |\n")
                .contains("## Reasons of rejection\n\n| reason | rows |\n|---|--:|\n| `compliance` | 1 |\n")
                .doesNotContain("## Dead letters")
                .endsWith("\nRun `run-1`.\n");
    }

    @Test
    void shouldSayWhatToLeaveOutOnceTuplesWereTakenBack() {
        SortedMap<FileKind, Long> rows = new TreeMap<>(Map.of(FileKind.DATA, 1_001L, FileKind.RETRACTED, 2L));
        Tallies tallies = new Tallies(100);
        tallies.add(new Fact(Dimension.RETRACTION, "compliance"));

        String text = CARD.text(new Totals(rows, tallies.statistics()));

        assertThat(text)
                .contains("| `retracted` | 2 |")
                .contains("**2 of 1001 tuples were taken back**")
                .contains("; 999 are left.")
                .contains("n<1K")
                .contains("## Reasons of retraction\n\n| reason | tuples |\n|---|--:|\n| `compliance` | 1 |\n");
        assertThat(CARD.text(totals(3))).doesNotContain("taken back**").doesNotContain("Reasons of retraction");
    }

    @Test
    void shouldSayItsNotesFirst() {
        Card card = new Card("run-1", "Garden", List.of("A stand-in drafted\nand judged.", " ", "Do not train on it."));

        assertThat(card.text(Totals.NONE))
                .contains("# Garden\n\n> **Note.** A stand-in drafted and judged.\n\n"
                        + "> **Note.** Do not train on it.\n\nEvery row");
    }

    @Test
    void shouldLetNothingThatWasSubmittedBeMarkup() {
        String text = CARD.text(totals(1, new Fact(Dimension.ORIGIN, "<img src=x> `|` [a](b)")));

        assertThat(text).contains("| `<img src=x> '\\|' [a](b)` | 1 |");
    }

    @Test
    void shouldEndALongTableWithTheRest() {
        Fact[] many = new Fact[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Fact(Dimension.ORIGIN, "source %02d".formatted(i));
        }

        assertThat(CARD.text(totals(60, many)))
                .contains("| `source 49` | 1 |\n| 10 more | 10 |\n")
                .doesNotContain("source 50");
    }

    private static Totals totals(long rows, Fact... facts) {
        Tallies tallies = new Tallies(100);
        for (Fact fact : facts) {
            tallies.add(fact);
        }
        return new Totals(new TreeMap<>(Map.of(FileKind.DATA, rows)), tallies.statistics());
    }
}
