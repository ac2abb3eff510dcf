package responsa.spec;

import java.util.List;

/// A spec without any heading whose policies are lettered clauses below their classes.
final class ClauseSpec {
    private final String file;

    ClauseSpec(String id, String file, String source) {
        this.file = file;
    }

    SpecReading read() {
        return new SpecReading.Unusable(file, List.of(new SpecProblem(file, 0, "no heading", "write headings")));
    }
}
