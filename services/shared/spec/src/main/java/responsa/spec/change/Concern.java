package responsa.spec.change;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import responsa.spec.label.Kinship;
import responsa.topics.record.Spec;

/// Whom a change concerns: what rests on a policy that differs, and nothing else. Immutable.
///
/// A category means its policy, or all policies below its section, in either version: a policy that is new below a
/// section concerns what is about that section. The line that every excerpt has of every policy concerns nobody.
public final class Concern {
    private final SpecChange change;
    private final Kinship before;
    private final Kinship after;

    private Concern(SpecChange change, Kinship before, Kinship after) {
        this.change = change;
        this.before = before;
        this.after = after;
    }

    /// That of the change from one version to another.
    public static Concern between(Spec from, Spec to) {
        return new Concern(SpecChange.between(from, to), new Kinship(from), new Kinship(to));
    }

    /// What differs.
    public SpecChange change() {
        return change;
    }

    /// Ids of the policies that differ among those that something rests on; empty where it is not concerned.
    ///
    /// @param categories ids of policies and sections that it is about, shows or cites
    public SortedSet<String> of(Collection<String> categories) {
        SortedSet<String> differing = new TreeSet<>();
        for (String category : categories) {
            differing.addAll(before.policies(category));
            differing.addAll(after.policies(category));
        }
        differing.retainAll(change.policies().keySet());
        return Collections.unmodifiableSortedSet(differing);
    }
}
