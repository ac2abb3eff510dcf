package responsa.topics.record;

import java.util.List;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;

/// A value of `responsa.grants`: the answer to a claim, or to a part of it while the rest waits.
public record Grant(CaseId caseId, PromptId promptId, List<Ruling> rulings) {

    public Grant {
        rulings = List.copyOf(rulings);
    }
}
