package responsa.judge.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.judge.config.JudgeSettings;
import responsa.judge.domain.reward.Rewarded;
import responsa.judge.domain.reward.Shape;
import responsa.judge.worker.RewardReceipt;
import responsa.stage.service.Settings;

class RewardReplyTest {
    private static final Rewarded FAILED = Rewarded.failed("6 tries");

    @Test
    void shouldGiveEveryOutcomeItsStatus() {
        assertThat(RewardReply.of(new RewardReceipt.Unusable("a")).status()).isEqualTo(400);
        assertThat(RewardReply.of(new RewardReceipt.NotPublished("a")).status()).isEqualTo(404);
        assertThat(RewardReply.of(new RewardReceipt.TooLarge("a")).status()).isEqualTo(413);
        assertThat(RewardReply.of(new RewardReceipt.Busy()))
                .returns(429, RewardReply::status)
                .returns(1, RewardReply::retryAfter);
        assertThat(RewardReply.off().status()).isEqualTo(404);
        assertThat(RewardReply.starting()).returns(503, RewardReply::status).returns(5, RewardReply::retryAfter);
        assertThat(RewardReply.unauthorized().status()).isEqualTo(401);
    }

    @Test
    void shouldSayTheProblem() {
        assertThat(RewardReply.of(new RewardReceipt.Unusable("prompts is no list"))
                        .body())
                .hasToString("{\"problems\":[\"prompts is no list\"]}");
    }

    /// A trainer that takes numbers alone must ask again; the others are told which one is missing.
    @ParameterizedTest
    @EnumSource
    void shouldGiveNoNumberForWhatNobodyJudged(Shape shape) {
        RewardReply reply = RewardReply.of(new RewardReceipt.Judged(
                shape, List.of(FAILED), aSpec().build().ref(), aRecipe().build().ref()));

        assertThat(reply.status()).isEqualTo(shape == Shape.QUERIES ? 503 : 200);
        assertThat(reply.body().toString())
                .contains(
                        switch (shape) {
                            case QUERIES -> "query[0]: 6 tries";
                            case ITEMS -> "\"reward\":null,\"decision\":\"failed\"";
                            case PROMPTS_AND_COMPLETIONS -> "{\"rewards\":[null]}";
                        });
    }

    @Test
    void shouldLetEverybodyInWhereNoTokenIsSet() {
        assertThat(access(Map.of()).allows(null)).isTrue();
    }

    @Test
    void shouldAskForTheTokenOfAVariableOrAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), " hush\n");

        for (RewardAccess access : List.of(
                access(Map.of("responsa.judge.reward.token", "hush")),
                access(Map.of("responsa.judge.reward.token-file", file.toString())))) {
            assertThat(access.allows("Bearer hush")).isTrue();
            assertThat(access.allows("bearer  hush")).isTrue();
            assertThat(access.allows("Bearer hus")).isFalse();
            assertThat(access.allows("hush")).isFalse();
            assertThat(access.allows(null)).isFalse();
        }
    }

    @Test
    void shouldNotOpenWithATokenThatIsNone(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("token"), "\n");

        assertThatThrownBy(() -> access(Map.of("responsa.judge.reward.token-file", empty.toString())))
                .hasMessageContaining("responsa.judge.reward.token is empty");
        assertThatThrownBy(() -> access(Map.of("responsa.judge.reward.token-file", "/no/such/file")))
                .hasMessageContaining("/no/such/file, which cannot be read");
    }

    private static RewardAccess access(Map<String, String> settings) {
        return new RewardAccess(Settings.of(JudgeSettings.class, settings));
    }
}
