package responsa.spec.markdown;

import java.util.List;

/// A worked example: a paragraph that begins with `**Example**:`, and the fenced block after it.
///
/// @param title what follows the colon
/// @param body the fenced block, its fences included
public record Example(List<Line> title, List<Line> body) {

    public Example {
        title = List.copyOf(title);
        body = List.copyOf(body);
    }
}
