package responsa.spec;

import java.util.List;
import responsa.topics.record.Spec;

/// What was understood of a spec.
public sealed interface SpecReading {

    /// The name that the spec was read under.
    String file();

    /// What its author should know, in the order of the lines; each stands for itself, none makes a usable
    /// spec unusable.
    List<SpecProblem> problems();

    /// Policies could be told apart.
    record Usable(String file, Spec spec, SpecCounts counts, List<SpecProblem> problems) implements SpecReading {
        public Usable {
            problems = List.copyOf(problems);
        }
    }

    /// There is no policy that could be named. At least one problem says why.
    record Unusable(String file, List<SpecProblem> problems) implements SpecReading {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
