package responsa.scripted.brief;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import responsa.scripted.words.Words;

/// A policy as an excerpt shows it.
///
/// @param clauses of its full text, or of its summary where that is all that is shown
/// @param stems of title, summary and clauses
/// @param inFull whether its full text is shown
public record Policy(String id, String title, List<Clause> clauses, Set<String> stems, boolean inFull) {

    public Policy {
        clauses = List.copyOf(clauses);
        stems = Set.copyOf(stems);
    }

    static Policy of(String id, String title, List<Clause> clauses, boolean inFull) {
        Set<String> stems = new HashSet<>(Words.stems(title));
        clauses.forEach(clause -> stems.addAll(clause.stems()));
        return new Policy(id, title, clauses, stems, inFull);
    }

    /// Words of it that can be quoted: of the first clause of this leaning that has any, else of any clause; empty if
    /// none has.
    public String quote(Decision decision) {
        return clauses.stream()
                .filter(clause -> clause.leaning() == Weighing.leaningTo(decision)
                        && !clause.quote().isEmpty())
                .findFirst()
                .or(() -> clauses.stream()
                        .filter(clause -> !clause.quote().isEmpty())
                        .findFirst())
                .map(Clause::quote)
                .orElse("");
    }
}
