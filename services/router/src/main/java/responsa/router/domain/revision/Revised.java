package responsa.router.domain.revision;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import responsa.router.domain.Admission;
import responsa.topics.id.VerdictId;

/// Where a tuple stands that was judged again: small, and one id longer with every release that touches it.
///
/// @param verdicts ids of the verdicts that counted
/// @param retracted whether one of them took it out of the dataset
public record Revised(SortedSet<String> verdicts, boolean retracted) {
    /// A tuple that was judged once.
    public static final Revised NEVER = new Revised(Collections.emptySortedSet(), false);

    public Revised {
        verdicts = Collections.unmodifiableSortedSet(new TreeSet<>(verdicts));
    }

    /// Whether a verdict counts; none does once the tuple is out.
    public Admission admit(VerdictId verdict) {
        if (verdicts.contains(verdict.toString())) {
            return Admission.REPEAT;
        }
        return retracted ? Admission.LATE : Admission.COUNTS;
    }

    /// This tuple after a verdict that counts.
    public Revised after(VerdictId verdict, Revision revision) {
        SortedSet<String> more = new TreeSet<>(verdicts);
        more.add(verdict.toString());
        return new Revised(more, retracted || revision instanceof Revision.Retract);
    }
}
