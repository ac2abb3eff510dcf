package responsa.spec.clause;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.spec.markdown.Line;

/// A lettered clause: `AB1.a Title – “example”`.
///
/// @param id as written, such as `AB1.a`
/// @param line where it begins, from 1
/// @param text what is written after its id, and the lines that go on from there
public record Clause(String id, int line, List<Line> text) {
    /// Begins at the dash or colon, and gives no blank back: a long run of blanks costs one pass.
    private static final Pattern EXAMPLE = Pattern.compile("(?:(?<=\\s)[–—-]|:)\\s++(?=[\"'“‘„«])");

    public Clause {
        text = List.copyOf(text);
    }

    /// What stands before the example, else the whole first line.
    public String title() {
        return split()[0].strip();
    }

    /// The quoted text after the title, with its quotes; empty if there is none.
    public String example() {
        String[] parts = split();
        return parts.length == 1 ? "" : parts[1].strip();
    }

    private String[] split() {
        String first = text.getFirst().text();
        Matcher example = examples(first);
        return example.find()
                ? new String[] {first.substring(0, example.start()), first.substring(example.end())}
                : new String[] {first};
    }

    /// Where an example begins.
    static Matcher examples(CharSequence text) {
        return EXAMPLE.matcher(text);
    }
}
