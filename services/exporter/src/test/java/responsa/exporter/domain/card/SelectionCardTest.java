package responsa.exporter.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aTuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.Fact;
import responsa.exporter.domain.row.Statistics;
import responsa.exporter.domain.row.Tallies;
import responsa.exporter.domain.row.TupleFacts;

class SelectionCardTest {
    @Test
    void shouldSayWhatIsInIt() {
        Tallies tallies = new Tallies(100);
        TupleFacts.of(aTuple().build()).forEach(tallies::add);

        String card = card(tallies.statistics());

        assertThat(card)
                .contains("> **Note.** A stand-in.")
                .contains("- config_name: \"sft-cot\"", "path: \"sft-cot/train.jsonl\"")
                .doesNotContain("path: \"ladder")
                .contains("| `sft-cot` | 12 |")
                .contains("| `ladder/sft-cot/1250.jsonl` | 1250 |")
                .contains("## Categories and decisions", "## Licences of the prompts", "## Specs")
                .contains("![histograms of scores](scores.svg)")
                .contains("| `retracted` | 3 |");
    }

    @Test
    void shouldDrawNothingWhereNothingWasScored() {
        assertThat(card(Statistics.NONE)).doesNotContain("scores.svg");
        assertThat(ScorePicture.of(Statistics.NONE)).startsWith("<svg").doesNotContain("<title>");
    }

    @Test
    void shouldDrawABarAsHighAsItsCount() {
        Tallies tallies = new Tallies(100);
        for (String score : List.of("a<b 9", "a<b 9", "a<b 10", Tallies.OTHERS)) {
            tallies.add(new Fact(Dimension.SCORE, score));
        }

        assertThat(ScorePicture.of(tallies.statistics()))
                .contains("a&lt;b</text>")
                .contains("height=\"60.0\" fill=\"steelblue\"><title>2</title>")
                .contains("height=\"30.0\" fill=\"steelblue\"><title>1</title>")
                .doesNotContain("others");
    }

    private static String card(Statistics counts) {
        return new SelectionCard(
                        "Garden",
                        List.of("A stand-in."),
                        counts,
                        1,
                        new TreeMap<>(Map.of("sft-cot/train.jsonl", 1L, "ladder/sft-cot/1250.jsonl", 1250L)),
                        new TreeMap<>(Map.of("sft-cot", 12L)),
                        new TreeMap<>(Map.of("retracted", 3L)))
                .text();
    }
}
