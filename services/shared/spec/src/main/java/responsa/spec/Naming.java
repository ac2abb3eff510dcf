package responsa.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import responsa.spec.markdown.HeadingText;
import responsa.spec.markdown.Section;

/// Names the headings of a spec and says what stands above them.
final class Naming {
    /// Of a heading or clause, in characters.
    static final int LONGEST_TITLE = 200;

    private record Open(int level, String id) {}

    private final List<Section> sections;
    private final List<HeadingText> texts;
    private final Problems problems;
    private final Ids ids;

    Naming(List<Section> sections, Problems problems) {
        this.sections = sections;
        this.texts = sections.stream()
                .map(section -> HeadingText.of(section.heading().text()))
                .toList();
        this.problems = problems;
        this.ids = new Ids(
                texts.stream().map(HeadingText::id).filter(Objects::nonNull).collect(Collectors.toSet()), problems);
    }

    List<Named> named() {
        List<Named> named = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int index = 0; index < sections.size(); index++) {
            int level = level(index);
            while (!open.isEmpty() && open.getLast().level() >= level) {
                open.removeLast();
            }
            Named next = named(index, open.stream().map(Open::id).toList());
            named.add(next);
            open.addLast(new Open(level, next.id()));
        }
        return named;
    }

    private Named named(int index, List<String> path) {
        Section section = sections.get(index);
        HeadingText text = texts.get(index);
        int line = section.heading().line();
        String title = title(text.title(), line);
        @Nullable String written = text.id();
        String id = written == null ? ids.fromTitle(title, line) : ids.written(written, line);
        text.unreadable().forEach(word -> unreadable(word, line));
        @Nullable String authority = text.attributes().get("authority");
        if (authority != null && authority.isBlank()) {
            problems.add(line, "authority has no value", "write authority=root, for instance; this heading has none");
        }
        boolean leaf = index + 1 == sections.size() || level(index + 1) <= level(index);
        return new Named(section, id, title, authority == null || authority.isBlank() ? null : authority, path, leaf);
    }

    private String title(String title, int line) {
        if (title.isEmpty()) {
            problems.add(line, "the heading has no title", "write one; until then its title is \"Untitled\"");
            return "Untitled";
        }
        if (title.length() > LONGEST_TITLE) {
            problems.add(line, "the title has %d characters".formatted(title.length()), "it is cut after 200");
            return Summaries.bounded(title, LONGEST_TITLE);
        }
        return title;
    }

    private void unreadable(String word, int line) {
        problems.add(
                line,
                "\"%s\" in the heading's braces is neither an id nor a pair".formatted(word),
                "write {#id key=value}, ids of letters, digits, \"_\", \"-\", \".\" and \":\"; the word is ignored");
    }

    private int level(int index) {
        return sections.get(index).heading().level();
    }

    /// Whether any heading carries an authority.
    static boolean anyAuthority(List<Named> named) {
        return IntStream.range(0, named.size())
                .anyMatch(index -> named.get(index).authority() != null);
    }
}
