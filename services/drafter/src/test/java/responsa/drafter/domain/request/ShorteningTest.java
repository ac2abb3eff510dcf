package responsa.drafter.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Excerpting;
import responsa.topics.record.PolicyText;

final class ShorteningTest {
    private static final Excerpting RULES =
            new Excerpting(true, false, PolicyText.WHOLE, 2, List.of("style"), List.of("tone"), 1_000);

    @Test
    void shouldHalveWhatWasShownAndKeepTheOtherRules() {
        assertThat(Shortening.of(RULES, 600))
                .isEqualTo(new Excerpting(true, false, PolicyText.WHOLE, 2, List.of("style"), List.of("tone"), 300));
    }

    @Test
    void shouldNeverAskForMoreThanTheRecipe() {
        assertThat(Shortening.of(RULES, 5_000).maxTokens()).isEqualTo(500);
    }

    @Test
    void shouldLeaveAToken() {
        assertThat(Shortening.of(RULES, 0).maxTokens()).isEqualTo(1);
    }
}
