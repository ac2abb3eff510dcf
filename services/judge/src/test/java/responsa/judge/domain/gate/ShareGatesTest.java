package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.judge.domain.gate.Row.row;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.Finding;

/// The gates that measure a share of a text: what is copied, what is repeated.
class ShareGatesTest {
    private static final String COPIED =
            Row.SPEC.policies().stream().map(policy -> policy.text() + "\n").collect(Collectors.joining());

    @Test
    void shouldRejectACotThatIsMostlyCopied() {
        String dump = COPIED + " I help the customer, and nobody is worse off for it.";

        assertThat(row().thinking(dump).found()).singleElement().satisfies(finding -> {
            assertThat(finding.gate()).isEqualTo("spec-dump");
            assertThat(finding.detail()).contains("copied from the spec; the recipe allows 50 %");
        });
    }

    @Test
    void shouldHoldCopiesToTheRecipe() {
        String own = IntStream.range(0, 200).mapToObj(i -> "word" + i).collect(Collectors.joining(" ", " ", ""));

        assertThat(row().thinking(COPIED + own).names()).isEmpty();
        assertThat(row().copying(0.2).thinking(COPIED + own).names()).containsExactly("spec-dump");
        assertThat(row().copying(1).thinking(COPIED).names()).isEmpty();
    }

    @Test
    void shouldLetACotQuote() {
        String quoting = "[#refunds] says \"Refund late parcels without asking why, as fair dealing wants.\"";

        assertThat(row().copying(0.1).thinking(quoting).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The parcel comes on Friday, and you can ask for your money back on the page. ",
                "ha ha ",
                "no\n",
                "我们明天会给您退款。",
            })
    void shouldRejectALoop(String loop) {
        assertThat(row().answering(loop.repeat(80)).names()).contains("repetition");
        assertThat(row().thinking(loop.repeat(80)).names()).contains("repetition");
    }

    @Test
    void shouldRejectALoopWithoutWords() {
        assertThat(row().answering("All is well. " + "!?-".repeat(2_000)).details())
                .containsEntry(
                        "repetition", "the response is one thing over and over: it can be compressed to a few percent");
    }

    @Test
    void shouldFindALoopAtTheEndOfALongText() {
        String text = numbered(600) + " and on we go, and".repeat(40);

        assertThat(row().answering(text).details())
                .containsEntry("repetition", "the response ends in a loop: its last 120 words were all said before");
        assertThat(row().repeating(1).answering(text).names()).isEmpty();
    }

    @Test
    void shouldLetRefrainsTablesAndCodeRepeat() {
        String song = numbered(60) + "\nRow on, row on, my friends, row on until the morning.\n";
        String table = IntStream.range(0, 30)
                .mapToObj(i -> "| parcel %d | on its way to you | %d euros |\n".formatted(i, i * 7))
                .collect(Collectors.joining());

        assertThat(row().answering(song.repeat(1) + numbered(90) + song.substring(song.indexOf("Row")))
                        .names())
                .isEmpty();
        assertThat(row().answering(table).names()).isEmpty();
        assertThat(row().answering("```\n" + "x = x + 1\n".repeat(300) + "```").names())
                .isEmpty();
    }

    @Test
    void shouldNotMeasureAFewWords() {
        Row brief = row().answering("Yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes.");

        assertThat(brief.found()).extracting(Finding::gate).isEmpty();
    }

    /// Words that are all different.
    static String numbered(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + Integer.toString(i * 7919 + 13, 36))
                .collect(Collectors.joining(" "));
    }
}
