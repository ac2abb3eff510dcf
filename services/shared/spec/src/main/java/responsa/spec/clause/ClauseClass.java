package responsa.spec.clause;

import java.util.List;
import responsa.spec.markdown.Line;

/// A class of clauses, such as `AB1`, with what is said about all of them.
///
/// @param line where it begins, from 1
/// @param title empty if no line of its own names the class
/// @param preamble lines that belong to no single clause
public record ClauseClass(String id, int line, String title, List<Line> preamble, List<Clause> clauses) {

    public ClauseClass {
        preamble = List.copyOf(preamble);
        clauses = List.copyOf(clauses);
    }
}
