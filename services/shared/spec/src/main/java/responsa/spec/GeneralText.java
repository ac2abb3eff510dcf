package responsa.spec;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import responsa.spec.markdown.Line;
import responsa.spec.markdown.Passage;

/// What a text of clauses says about all of them. Its first line is its title if it reads like one.
///
/// @param tag the id that a title gives itself: `Title (#TAG)`
/// @param line of the title, from 1
/// @param text without the title
record GeneralText(String title, @Nullable String tag, int line, String text) {
    private static final int LONGEST_LINE = 300;
    private static final Pattern TITLE = Pattern.compile("(.{1,200}?[^.:!?])(?:\\s*\\(#([\\p{L}\\p{N}_-]{1,40})\\))?");

    static GeneralText of(List<Line> lines, String otherwise) {
        List<Line> tidied = Line.tidied(lines);
        if (tidied.isEmpty()) {
            return new GeneralText(otherwise, null, 0, "");
        }
        String first = tidied.getFirst().text().strip();
        Matcher title = TITLE.matcher(first);
        if (first.length() > LONGEST_LINE || !title.matches()) {
            return new GeneralText(otherwise, null, tidied.getFirst().number(), Line.join(tidied));
        }
        String text = Line.join(Line.tidied(tidied.subList(1, tidied.size())));
        return new GeneralText(
                Passage.plain(title.group(1)), title.group(2), tidied.getFirst().number(), text);
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    String id(Ids ids) {
        return tag == null ? ids.fromTitle(title, line) : ids.written(tag, line);
    }
}
