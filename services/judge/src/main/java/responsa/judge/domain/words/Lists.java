package responsa.judge.domain.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists of words and phrases, read from a resource: `[name]` begins a list, an entry a line, `#` begins a comment.
///
/// `{a|b}` in an entry stands for one entry with `a` and one with `b`; there may be several of these in one.
public final class Lists {
    private final Map<String, List<String>> lists;

    private Lists(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /// The lists of a resource that lies beside a class.
    ///
    /// @throws IllegalStateException if it is not there, or an entry stands before the first list: a bug
    public static Lists beside(Class<?> neighbour, String resource) {
        try (InputStream file = neighbour.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)), resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The entries of a list, alternatives written out; none if there is no such list.
    public List<String> of(String name) {
        return lists.getOrDefault(name, List.of());
    }

    private static Lists read(BufferedReader file, String resource) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> current = null;
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            String entry = line.strip();
            if (entry.startsWith("[") && entry.endsWith("]")) {
                current = lists.computeIfAbsent(entry.substring(1, entry.length() - 1), name -> new ArrayList<>());
            } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                if (current == null) {
                    throw new IllegalStateException(resource + " has an entry before its first list: " + entry);
                }
                current.addAll(writtenOut(entry));
            }
        }
        return new Lists(lists);
    }

    private static List<String> writtenOut(String entry) {
        int open = entry.indexOf('{');
        int close = entry.indexOf('}', open);
        if (open < 0 || close < 0) {
            return List.of(entry);
        }
        List<String> all = new ArrayList<>();
        for (String alternative : entry.substring(open + 1, close).split("\\|", -1)) {
            String one = entry.substring(0, open) + alternative + entry.substring(close + 1);
            all.addAll(writtenOut(one.strip()));
        }
        return all;
    }
}
