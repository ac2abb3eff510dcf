package responsa.topics.recipe;

import java.util.List;

/// A recipe that cannot be used as it is written. The message has one line for each problem; every line
/// names the file.
public final class UnusableRecipeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    UnusableRecipeException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong, one line each, in the order of the file.
    public List<String> problems() {
        return problems;
    }
}
