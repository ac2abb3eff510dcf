package responsa.spec.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.spec.clause.Signs.ClauseSign;
import responsa.spec.markdown.Line;

/// Walks over the lines, once, when it knows where the classes begin.
///
/// A line that follows a clause without a blank one between goes on with it, unless it begins with a symbol; all
/// else below the head of a class belongs to the class.
final class ClauseReader {
    private final List<Line> lines;
    private final Map<Integer, String> heads;
    private final List<Line> general = new ArrayList<>();
    private final Map<String, Draft> classes = new LinkedHashMap<>();
    private @Nullable Draft open;
    private @Nullable List<Line> clause;

    /// A class under way.
    private record Draft(String id, int line, String title, List<Line> preamble, List<Begun> clauses) {
        ClauseClass finished() {
            return new ClauseClass(
                    id,
                    line,
                    title,
                    preamble,
                    clauses.stream().map(Begun::finished).toList());
        }
    }

    private record Begun(String id, List<Line> text) {
        Clause finished() {
            return new Clause(id, text.getFirst().number(), text);
        }
    }

    ClauseReader(List<Line> lines) {
        this.lines = lines;
        this.heads = heads(lines);
    }

    ClauseText read() {
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            Optional<ClauseSign> sign = Signs.clause(line.text());
            if (sign.isPresent()) {
                openClause(line, sign.get());
            } else if (heads.containsKey(index)) {
                openClass(heads.get(index), line, Signs.headTitle(line.text()));
            } else {
                take(line);
            }
        }
        return new ClauseText(
                general,
                classes.values().stream().map(Draft::finished).toList(),
                Suspects.in(lines, !classes.isEmpty()));
    }

    private void openClass(String id, Line line, String title) {
        open = classes.computeIfAbsent(id, key -> draft(id, line, title));
        clause = null;
    }

    private void openClause(Line line, ClauseSign sign) {
        open = classes.computeIfAbsent(sign.group(), id -> draft(id, line, ""));
        clause = new ArrayList<>();
        clause.add(new Line(line.number(), line.text().substring(sign.textStart())));
        open.clauses().add(new Begun(sign.id(), clause));
    }

    private void take(Line line) {
        if (open == null || Signs.isCaption(line.text())) {
            open = null;
            clause = null;
            general.add(line);
        } else if (clause == null || Signs.beginsWithSymbol(line.text())) {
            open.preamble().add(line);
        } else if (line.text().isBlank()) {
            clause = null;
        } else {
            clause.add(line);
        }
    }

    private static Draft draft(String id, Line line, String title) {
        return new Draft(id, line.number(), title, new ArrayList<>(), new ArrayList<>());
    }

    /// Where each class begins: at the last line before its first clause that can be its head. A class without
    /// any clause is one if its letters are those of others, and its head stands alone.
    private static Map<Integer, String> heads(List<Line> lines) {
        Map<String, Integer> found = new HashMap<>();
        Set<String> begun = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            String text = lines.get(index).text();
            Optional<ClauseSign> sign = Signs.clause(text);
            if (sign.isPresent()) {
                begun.add(sign.get().group());
            } else if (Signs.head(text).filter(id -> !begun.contains(id)).isPresent()) {
                found.put(Signs.head(text).orElseThrow(), index);
            }
        }
        Set<String> letters = begun.stream().map(ClauseReader::letters).collect(Collectors.toSet());
        return found.entrySet().stream()
                .filter(head -> begun.contains(head.getKey())
                        || (letters.contains(letters(head.getKey())) && isAlone(lines, head.getValue())))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static boolean isAlone(List<Line> lines, int index) {
        boolean afterBlank = index == 0 || lines.get(index - 1).text().isBlank();
        String text = lines.get(index).text().strip();
        return afterBlank && !text.endsWith(".") && !text.endsWith(",");
    }

    private static String letters(String id) {
        return id.replaceAll("\\d+$", "");
    }
}
