package responsa.screener.domain.heldout;

import java.util.List;

/// A prompt that models are measured with.
///
/// @param name its file and its id or line, for people
/// @param turns what is said in it, instructions aside
public record HeldOutPrompt(String name, List<String> turns) {

    public HeldOutPrompt {
        turns = List.copyOf(turns);
    }
}
