package responsa.router.domain;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;

/// Where a case stands.
public sealed interface Standing permits OpenCase, OfferedCase, SettledCase {

    /// A case of which nothing has arrived yet.
    static Standing unheard(CaseId caseId, PromptId promptId) {
        return OpenCase.unheard(caseId, promptId);
    }

    /// Identities of what has arrived, by which a repeat is recognised.
    Set<String> seen();

    /// Whether a record counts.
    Admission admit(Arrival arrival);

    /// This standing, which has seen a record that does not count.
    Standing turnedAway(Arrival arrival);

    /// These and one more, in a fixed order.
    static Set<String> with(Set<String> seen, String identity) {
        Set<String> all = new TreeSet<>(seen);
        all.add(identity);
        return Collections.unmodifiableSet(all);
    }
}
