package responsa.stage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.stage.simulation.Simulation.Report;

final class SimulationTest {
    /// More with `-Dresponsa.simulation.seeds=…`, from another first one with `-Dresponsa.simulation.first=…`.
    private static final long SEEDS = Long.getLong("responsa.simulation.seeds", 2_000);

    private static final long FIRST = Long.getLong("responsa.simulation.first", 0);
    private static final long SEEDS_TO_SEE_SABOTAGE = 400;

    @Test
    void shouldKeepItsPromisesWhateverHappens() {
        List<Report> broken = LongStream.range(FIRST, FIRST + SEEDS)
                .parallel()
                .mapToObj(seed -> Simulation.run(seed, Sabotage.NONE))
                .filter(report -> !report.violations().isEmpty())
                .limit(5)
                .toList();

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldSeeEveryRuleThatIsBroken(Sabotage sabotage) {
        boolean seen = LongStream.range(0, SEEDS_TO_SEE_SABOTAGE)
                .anyMatch(seed -> !Simulation.run(seed, sabotage).violations().isEmpty());

        assertThat(seen).as("seen within %d seeds", SEEDS_TO_SEE_SABOTAGE).isTrue();
    }
}
