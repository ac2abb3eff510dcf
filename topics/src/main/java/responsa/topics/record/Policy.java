package responsa.topics.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule of a spec that can be cited by its id.
///
/// @param authority who may override it (`root`, `system`, `developer`, `user`, `guideline`, …), where the spec says so
/// @param path ids of the sections and policies above it, outermost first
/// @param summary one line
/// @param text its own Markdown in full, without worked examples, commentary and the policies below it
/// @param links ids of sections or policies of this spec that its text points to, in order, each once
public record Policy(
        String id,
        String title,
        @Nullable String authority,
        List<String> path,
        String summary,
        String text,
        List<WorkedExample> examples,
        List<String> commentary,
        List<String> links) {

    public Policy {
        path = List.copyOf(path);
        examples = List.copyOf(examples);
        commentary = List.copyOf(commentary);
        links = List.copyOf(links);
    }
}
