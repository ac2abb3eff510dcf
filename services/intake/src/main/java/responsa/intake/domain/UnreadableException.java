package responsa.intake.domain;

/// Leaves the reading of a line at its first fault; never leaves this package.
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    UnreadableException(Problem problem) {
        super(problem.path(), null, false, false);
        this.problem = problem;
    }

    UnreadableException(String path, String what, String remedy) {
        this(new Problem(path, what, remedy));
    }

    Problem problem() {
        return problem;
    }
}
