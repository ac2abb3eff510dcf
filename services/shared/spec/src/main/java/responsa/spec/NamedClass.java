package responsa.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import responsa.spec.clause.ClauseClass;
import responsa.spec.markdown.Passage;

/// A class of clauses with the ids that it and they have in the spec.
///
/// @param clauses ids, in the order of the class's clauses
/// @param known the same ids
record NamedClass(String id, ClauseClass group, List<String> clauses, Set<String> known) {

    NamedClass(String id, ClauseClass group, List<String> clauses) {
        this(id, group, clauses, Set.copyOf(clauses));
    }

    static Set<String> ids(List<NamedClass> classes, List<String> above) {
        Set<String> all = new HashSet<>(above);
        classes.forEach(named -> {
            all.add(named.id);
            all.addAll(named.clauses);
        });
        return all;
    }

    String title() {
        String title = Summaries.bounded(Passage.plain(group.title()), Naming.LONGEST_TITLE);
        return title.isEmpty() ? id : title;
    }

    /// What stands above a clause: the class, and for `AB1.a.2` also `AB1.a` where there is such a clause.
    List<String> path(List<String> above, String clause) {
        List<String> path = new ArrayList<>(above);
        path.add(id);
        for (int dot = clause.indexOf('.', id.length() + 1); dot > 0; dot = clause.indexOf('.', dot + 1)) {
            String parent = clause.substring(0, dot);
            if (known.contains(parent)) {
                path.add(parent);
            }
        }
        return path;
    }
}
