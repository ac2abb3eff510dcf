package responsa.spec.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a heading says: `Title {#id key=value}`. Braces that hold nothing of that form belong to the title.
///
/// @param title in plain text
/// @param id null if none is given
/// @param attributes the pairs in the braces
/// @param unreadable words in the braces that are neither an id nor a pair
public record HeadingText(String title, @Nullable String id, Map<String, String> attributes, List<String> unreadable) {
    private static final Pattern WORD = Pattern.compile("([\\w-]+)=(?:\"([^\"]*)\"|(\\S*))|\\S+");
    private static final Pattern ID = Pattern.compile("#[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]*");

    public HeadingText {
        attributes = Map.copyOf(attributes);
        unreadable = List.copyOf(unreadable);
    }

    /// Reads a heading's text.
    public static HeadingText of(String text) {
        int open = text.endsWith("}") ? text.lastIndexOf('{') : -1;
        if (open < 0) {
            return bare(text);
        }
        String braces = text.substring(open + 1, text.length() - 1);
        HeadingText read = attributed(text.substring(0, open).strip(), braces);
        return read.id == null && read.attributes.isEmpty() && !braces.contains("#") ? bare(text) : read;
    }

    private static HeadingText bare(String text) {
        return new HeadingText(Passage.plain(text), null, Map.of(), List.of());
    }

    private static HeadingText attributed(String title, String braces) {
        @Nullable String id = null;
        Map<String, String> attributes = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        Matcher word = WORD.matcher(braces);
        while (word.find()) {
            if (word.group(1) != null) {
                attributes.put(word.group(1), word.group(2) != null ? word.group(2) : word.group(3));
            } else if (id == null && ID.matcher(word.group()).matches()) {
                id = word.group().substring(1);
            } else if (!word.group().startsWith(".")) {
                unreadable.add(word.group());
            }
        }
        return new HeadingText(Passage.plain(title), id, attributes, unreadable);
    }
}
