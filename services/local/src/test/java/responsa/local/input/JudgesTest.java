package responsa.local.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgesTest {
    private static final ModelOptions ENDPOINT =
            new ModelOptions("http://localhost:8000/v1", "grader", null, null, null);

    @Test
    void shouldLetTheSameModelJudgeAgain() {
        assertThat(Judges.of(ENDPOINT, Map.of(), List.of("grader"))).isInstanceOf(ModelPlan.Endpoints.class);
        assertThat(Judges.of(ModelOptions.NONE, Map.of(), List.of("scripted-judge")))
                .isInstanceOf(ModelPlan.StandIn.class);
    }

    @Test
    void shouldRefuseAnotherModel() {
        assertThatThrownBy(() -> Judges.of(ENDPOINT, Map.of(), List.of("elder")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("was judged by elder")
                .hasMessageContaining("--judge-model");
    }

    @Test
    void shouldNotMixTheStandInWithAModel() {
        assertThatThrownBy(() -> Judges.of(ModelOptions.NONE, Map.of(), List.of("grader")))
                .hasMessageContaining("was judged by grader");
        assertThatThrownBy(() -> Judges.of(ENDPOINT, Map.of(), List.of("scripted-judge")))
                .hasMessageContaining("was judged by scripted-judge");
    }
}
