package responsa.benchmarks.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// All scenarios.
public final class Scenarios {
    private static final List<Scenario> ALL = List.of(
            new OverheadScenario(),
            new SaturationScenario(),
            new LimitsScenario(),
            new AffinityScenario(),
            new TwoSpeedsScenario(),
            new FaultScenario(),
            new CrashScenario(),
            new CostScenario(),
            new SoakScenario(),
            new DefectScenario(),
            new EarlyExitScenario(),
            new AgreementScenario());

    /// The names of all, for the command line's help.
    public static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(ALL.stream().map(Scenario::name).toList());
        }
    }

    private Scenarios() {}

    /// Those of these names, in their order; all of them where none is named.
    ///
    /// @throws IllegalArgumentException if there is none of a name; the message lists those that there are
    public static List<Scenario> named(List<String> names) {
        return names.isEmpty() ? ALL : names.stream().map(Scenarios::named).toList();
    }

    private static Scenario named(String name) {
        return ALL.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no scenario; there are %s"
                        .formatted(name, ALL.stream().map(Scenario::name).collect(Collectors.joining(", ")))));
    }
}
