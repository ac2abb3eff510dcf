package responsa.local.rejudge;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import responsa.judge.domain.gate.CitedPolicies;
import responsa.spec.change.Concern;
import responsa.spec.change.SpecChange;
import responsa.topics.record.Spec;
import responsa.topics.record.Tuple;

/// Which tuples a change of their spec touches: those that are about a policy that differs, whose drafter or judge
/// was shown it in full, or whose CoT cites it. Immutable.
public final class Touch {
    private final Concern concern;
    private final CitedPolicies cited;

    /// That of the change from one release to another.
    public Touch(Spec from, Spec to) {
        this.concern = Concern.between(from, to);
        this.cited = CitedPolicies.of(from);
    }

    /// What differs between the releases.
    public SpecChange change() {
        return concern.change();
    }

    /// Ids of the policies by which a tuple is touched; empty where it is not.
    public SortedSet<String> policies(Tuple tuple) {
        if (concern.change().policies().isEmpty()) {
            return Collections.emptySortedSet();
        }
        Set<String> restsOn = new HashSet<>(tuple.categories());
        restsOn.addAll(tuple.draftedFrom().policiesShown());
        restsOn.addAll(tuple.judgedFrom().policiesShown());
        restsOn.addAll(cited.in(tuple.prompt().messages(), tuple.cot(), tuple.response()));
        return new TreeSet<>(concern.of(restsOn));
    }
}
