package responsa.spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Gives every heading of a spec one id. Written ids stand; the others follow from their titles, as
/// Markdown renderers make anchors, so that links which work elsewhere work here.
final class Ids {
    private static final Pattern NO_PART_OF_AN_ID = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_\\- ]");
    private static final int LONGEST = 80;

    private final Set<String> written;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    /// The last number that was tried for an id: the next one goes on from there.
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Problems problems;

    Ids(Set<String> written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    /// The id as written, unless an earlier heading has it.
    String written(String id, int line) {
        if (given.add(id)) {
            firstLines.put(id, line);
            return id;
        }
        String other = numbered(id);
        problems.add(
                line,
                "id \"%s\" was already used on line %d".formatted(id, firstLines.get(id)),
                "give one of the two headings another {#id}; until then this one is \"%s\"".formatted(other));
        return other;
    }

    /// An id from a title.
    String fromTitle(String title, int line) {
        String slug = slug(title);
        if (!written.contains(slug) && given.add(slug)) {
            firstLines.put(slug, line);
            return slug;
        }
        String other = numbered(slug);
        problems.add(
                line,
                "the title's id \"%s\" is already taken".formatted(slug),
                "this heading is \"%s\"; a {#id} of its own keeps it stable when headings move".formatted(other));
        return other;
    }

    private String numbered(String id) {
        String next;
        do {
            next = id + "-" + numbers.merge(id, 1, Integer::sum);
        } while (written.contains(next) || !given.add(next));
        return next;
    }

    static String slug(String title) {
        String letters = NO_PART_OF_AN_ID
                .matcher(title.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip()
                .replace(' ', '-');
        String bounded = letters.length() <= LONGEST
                ? letters
                : letters.substring(0, letters.offsetByCodePoints(0, letters.codePointCount(0, LONGEST)));
        return bounded.isEmpty() || bounded.startsWith("-") ? "heading" + bounded : bounded;
    }
}
