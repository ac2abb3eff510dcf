package responsa.local.input;

import java.util.List;

/// Something that the command line named cannot be used. One line for each problem, each for a person.
public final class UnusableInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param problem where, what, what to do
    public UnusableInputException(String problem) {
        super(problem);
    }

    UnusableInputException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
