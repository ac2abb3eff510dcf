package responsa.benchmarks.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import responsa.benchmarks.books.Planted.Fate;
import responsa.scripted.count.Calls;

class PlantedTest {

    @Test
    void shouldNameTheFaultOfADraftAndNotThatOfAPass() {
        Planted planted = Planted.of(List.of(
                call("a", "drafter", 1, "leakage", null),
                call("a", "judge", 1, null, "chatty"),
                call("b", "drafter", 1, "leakage", "cot-missing")));

        assertThat(planted.of("a")).isEqualTo(new Fate("leakage", 0, 0));
        assertThat(planted.of("b").fault()).isEqualTo("cot-missing");
        assertThat(planted.drafts("leakage")).isEqualTo(1);
    }

    @Test
    void shouldCountWhatCannotBeReadAndWhatWasNeverAnswered() {
        Planted planted = Planted.of(List.of(
                call("a", "drafter", 1, null, null),
                call("a", "judge", 1, null, "unparseable"),
                call("a", "judge", 1, null, "unparseable"),
                call("a", "judge", 0, null, null)));

        assertThat(planted.of("a")).isEqualTo(new Fate(null, 2, 1));
        assertThat(planted.unreadable()).isEqualTo(2);
    }

    @Test
    void shouldCountWhatWasPaidTwice() {
        assertThat(Planted.of(List.of(call("a", "drafter", 3, null, null), call("b", "drafter", 1, null, null)))
                        .answeredAgain())
                .isEqualTo(2);
    }

    @Test
    void shouldKnowNothingOfOtherPrompts() {
        assertThat(Planted.of(List.of()).of("a")).isEqualTo(new Fate(null, 0, 0));
    }

    private static Calls call(
            String prompt, String task, long answered, @Nullable String planted, @Nullable String slip) {
        return new Calls("any", prompt, task, 1, answered, planted, slip);
    }
}
