package responsa.benchmarks.defects;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the drafts with one fault.
///
/// @param planted drafts that have it
/// @param findings drafts by the name of a finding that was made on them
/// @param criteria drafts by the name of a criterion whose minimum is below its threshold
/// @param byGate drafts that have a finding which rejects by default
/// @param byJudge drafts with a criterion below its threshold
/// @param byEither drafts that are rejected by a gate, by the judge, or by both
/// @param unread drafts of which no pass could be read
public record Caught(
        long planted,
        SortedMap<String, Long> findings,
        SortedMap<String, Long> criteria,
        long byGate,
        long byJudge,
        long byEither,
        long unread) {
    /// Before the first draft.
    public static final Caught NOTHING = new Caught(0, new TreeMap<>(), new TreeMap<>(), 0, 0, 0, 0);

    public Caught {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
        criteria = Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
    }

    /// With one more draft.
    ///
    /// @param found names of findings
    /// @param gated whether one of them rejects by default
    /// @param failed names of criteria below their thresholds
    /// @param read whether a pass could be read
    Caught with(Set<String> found, boolean gated, Set<String> failed, boolean read) {
        return new Caught(
                planted + 1,
                counted(findings, found),
                counted(criteria, failed),
                byGate + (gated ? 1 : 0),
                byJudge + (failed.isEmpty() ? 0 : 1),
                byEither + (gated || !failed.isEmpty() ? 1 : 0),
                unread + (read ? 0 : 1));
    }

    private static SortedMap<String, Long> counted(SortedMap<String, Long> before, Set<String> names) {
        SortedMap<String, Long> after = new TreeMap<>(before);
        names.forEach(name -> after.merge(name, 1L, Long::sum));
        return after;
    }
}
