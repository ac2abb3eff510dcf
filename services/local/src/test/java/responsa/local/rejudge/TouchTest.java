package responsa.local.rejudge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import responsa.spec.change.Difference;

class TouchTest {
    private static final String PLAIN = "Decision: comply";

    private final Touch touch = new Touch(Tuples.OLD, Tuples.NEXT);

    @Test
    void shouldTouchWhatIsAboutAPolicyThatDiffers() {
        assertThat(touch.policies(Tuples.about("a", "privacy", PLAIN, "safety")))
                .containsExactly("privacy");
    }

    @Test
    void shouldTouchWhatWasShownItInFull() {
        assertThat(touch.policies(Tuples.about("a", "safety", PLAIN, "safety", "privacy")))
                .containsExactly("privacy");
    }

    @Test
    void shouldTouchWhatCitesIt() {
        assertThat(touch.policies(Tuples.about("a", "safety", "As [#privacy] has it. " + PLAIN, "safety")))
                .containsExactly("privacy");
    }

    @Test
    void shouldNotTouchWhatRestsOnOtherPolicies() {
        assertThat(touch.policies(
                        Tuples.about("a", "safety", "As [#safety] has it. " + PLAIN, "safety", "plain-words")))
                .isEmpty();
    }

    @Test
    void shouldTouchNothingWhereNothingDiffers() {
        Touch none = new Touch(Tuples.OLD, Tuples.OLD);

        assertThat(none.policies(Tuples.touched("a"))).isEmpty();
        assertThat(touch.change().count(Difference.TEXT)).isOne();
    }
}
