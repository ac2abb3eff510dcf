package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    @Test
    void shouldHaveAllWhereNoneIsNamed() {
        assertThat(Scenarios.named(List.of()))
                .extracting(Scenario::name)
                .containsExactly(
                        "overhead",
                        "saturation",
                        "limits",
                        "affinity",
                        "two-speeds",
                        "faults",
                        "crash",
                        "cost",
                        "soak",
                        "defects",
                        "early-exit",
                        "agreement");
    }

    @Test
    void shouldKeepTheOrderOfNames() {
        assertThat(Scenarios.named(List.of("agreement", "defects")))
                .extracting(Scenario::name)
                .containsExactly("agreement", "defects");
    }

    @Test
    void shouldListWhatThereIsWhereANameIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.named(List.of("defect")))
                .withMessage("\"defect\" is no scenario; there are overhead, saturation, limits, affinity, two-speeds,"
                        + " faults, crash, cost, soak, defects, early-exit, agreement");
    }
}
