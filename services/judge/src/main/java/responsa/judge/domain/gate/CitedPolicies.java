package responsa.judge.domain.gate;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import responsa.topics.record.Message;
import responsa.topics.record.Spec;

/// Finds which policies of a spec a CoT names, as the gates do: by id, or by title in quotation marks. Immutable.
public final class CitedPolicies {
    private final Policies policies;

    private CitedPolicies(Policies policies) {
        this.policies = policies;
    }

    /// Reads a spec: linear in its length.
    public static CitedPolicies of(Spec spec) {
        return new CitedPolicies(Policies.of(spec));
    }

    /// Ids of policies and of sections that the CoT names and this spec has, as the spec writes them.
    ///
    /// @param conversation what came before the answer, last a user turn
    public SortedSet<String> in(List<Message> conversation, String cot, String response) {
        SortedSet<String> ids = new TreeSet<>();
        new Citations(policies, Examined.elsewhere(conversation, cot, response))
                .ofCot()
                .forEach(citation -> citation.id().ifPresent(ids::add));
        return ids;
    }
}
