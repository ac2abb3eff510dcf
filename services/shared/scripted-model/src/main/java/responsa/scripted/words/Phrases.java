package responsa.scripted.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists of sentences, from a text file beside a class: `[name]` begins a list, then one sentence a line. Lines that
/// begin
/// with `#` and empty ones say nothing; `\\n` is a line break.
public final class Phrases {
    private final Map<String, List<String>> lists;
    private final String file;

    private Phrases(Map<String, List<String>> lists, String file) {
        this.lists = lists;
        this.file = file;
    }

    /// Reads the file of this name in the package of a class.
    ///
    /// @throws IllegalStateException if there is none, or a line stands before the first list
    public static Phrases beside(Class<?> owner, String file) {
        try (InputStream bytes = owner.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("%s is not beside %s".formatted(file, owner.getName()));
            }
            return new Phrases(parsed(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /// The sentences of a list, at least one.
    ///
    /// @throws IllegalStateException if there is no such list
    public List<String> of(String name) {
        List<String> phrases = lists.getOrDefault(name, List.of());
        if (phrases.isEmpty()) {
            throw new IllegalStateException("%s: there is nothing under [%s]".formatted(file, name));
        }
        return phrases;
    }

    private static Map<String, List<String>> parsed(String text) {
        Map<String, List<String>> lists = new HashMap<>();
        List<String> open = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]") && !line.contains(" ")) {
                open = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (open == null) {
                    throw new IllegalStateException("a line stands before the first list: " + line);
                }
                open.add(line.replace("\\n", "\n"));
            }
        }
        lists.replaceAll((name, phrases) -> List.copyOf(phrases));
        return lists;
    }
}
