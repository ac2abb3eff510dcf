package responsa.screener.domain.heldout;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import responsa.screener.domain.likeness.Turns;

class HeldOutIndexTest {
    private static final String TREE =
            "A tree that is 12 metres high throws a shadow of 16 metres. How far is it from the"
                    + " top of the tree to the end of the shadow?";
    private final HeldOutIndex index = HeldOutIndex.of(8, taker -> {
        taker.accept(new HeldOutPrompt("tests.jsonl tree", List.of(TREE)));
        taker.accept(new HeldOutPrompt("tests.jsonl short", List.of("Who was Cicero?")));
        taker.accept(new HeldOutPrompt("tests.jsonl talk", List.of("Thanks!", "You are welcome.", "Bye")));
        taker.accept(new HeldOutPrompt("tests.jsonl tree again", List.of(TREE)));
    });

    @Test
    void shouldFindWhatHoldsAHeldOutPrompt() {
        assertThat(find("Please help me with my homework: " + TREE.toUpperCase() + " Thank you!"))
                .isEqualTo(new Match("tests.jsonl tree", 1));
    }

    @Test
    void shouldFindWhatHoldsEnoughOfIt() {
        assertThat(find(TREE.substring(0, 70))).isNull();
        assertThat(find(TREE.replace("throws", "casts"))).satisfies(match -> {
            assertThat(match.heldOut()).isEqualTo("tests.jsonl tree");
            assertThat(match.share()).isBetween(0.5, 0.99);
        });
    }

    @Test
    void shouldFindAShortOneOnlyWordForWord() {
        assertThat(find("who was CICERO")).isEqualTo(new Match("tests.jsonl short", 1));
        assertThat(find("Who was Cicero? And who was Cato?")).isNull();
        assertThat(find("Thanks!")).as("one turn of a talk is not the talk").isNull();
    }

    @Test
    void shouldNotCountAFormOfWords() {
        String form = "Read the text below and answer the question with yes or no. ";
        HeldOutIndex forms = HeldOutIndex.of(
                8,
                taker -> IntStream.range(0, HeldOutIndex.COMMON + 1)
                        .forEach(row -> taker.accept(
                                new HeldOutPrompt("row " + row, List.of(form + "Is " + row + " prime?")))));

        assertThat(forms.find(turns(form + "Do peas like shade?"), 0.5)).isEmpty();
        assertThat(forms.find(turns(form + "Is 7 prime?"), 0.5)).contains(new Match("row 7", 1));
    }

    @Test
    void shouldHoldManyPrompts() {
        HeldOutIndex many = HeldOutIndex.of(
                8,
                taker -> IntStream.range(0, 20_000)
                        .forEach(row -> taker.accept(new HeldOutPrompt("row " + row, List.of(text(row))))));

        assertThat(many.size()).isEqualTo(20_000);
        assertThat(many.find(turns("Well. " + text(19_999)), 0.5)).contains(new Match("row 19999", 1));
        assertThat(many.find(turns(text(20_000)), 0.5)).isEmpty();
    }

    @Test
    void shouldFindNothingWhereNothingIsHeldOut() {
        assertThat(HeldOutIndex.of(8, taker -> {}).find(turns(TREE), 0.5)).isEmpty();
        assertThat(index.find(turns("?!"), 0.5)).isEmpty();
        assertThat(index.find(Turns.NONE, 0.5)).isEmpty();
    }

    private static String text(int row) {
        return IntStream.range(0, 12)
                .mapToObj(word -> "w" + row * 31L * (word + 1))
                .reduce("", (a, b) -> a + " " + b);
    }

    private Match find(String text) {
        return index.find(turns(text), 0.5).orElse(null);
    }

    private static Turns turns(String text) {
        return Turns.of(aPrompt().asking(text).build());
    }
}
