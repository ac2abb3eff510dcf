package responsa.judge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedCallsTest {

    /// 1 + a + a² for three passes.
    @ParameterizedTest
    @CsvSource({"0, 1", "0.2, 1.24", "0.5, 1.75", "0.6, 1.96", "0.8, 2.44", "1, 3"})
    void shouldBeTheClosedFormForThreePasses(double acceptRate, double calls) {
        assertThat(ExpectedCalls.of(acceptRate, 3, 0)).isCloseTo(calls, within(1e-12));
    }

    @Test
    void shouldBeEveryPassForTheAuditShare() {
        assertThat(ExpectedCalls.of(0.5, 3, 1)).isEqualTo(3);
        assertThat(ExpectedCalls.of(0.5, 3, 0.05)).isCloseTo(0.05 * 3 + 0.95 * 1.75, within(1e-12));
    }

    @Test
    void shouldCostLessWhereTheStricterJudgeComesFirst() {
        assertThat(ExpectedCalls.of(List.of(0.2, 0.9), 0)).isCloseTo(1.2, within(1e-12));
        assertThat(ExpectedCalls.of(List.of(0.9, 0.2), 0)).isCloseTo(1.9, within(1e-12));
    }
}
