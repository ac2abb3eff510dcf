package responsa.spec.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// A stretch of text to be replaced.
record Edit(int start, int end, String replacement) {

    /// `[?](#target)` to `[Title](#target)`; nothing if the target has no title.
    static List<Edit> title(int start, int end, String target, Function<String, String> titles) {
        String title = titles.apply(target);
        return title.isEmpty()
                ? List.of()
                : List.of(
                        new Edit(start, end, "[%s](#%s)".formatted(title.replaceAll("([\\[\\]])", "\\\\$1"), target)));
    }

    static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            if (edit.start >= done) {
                result.append(text, done, edit.start).append(edit.replacement);
                done = edit.end;
            }
        }
        return result.append(text, done, text.length()).toString();
    }
}
