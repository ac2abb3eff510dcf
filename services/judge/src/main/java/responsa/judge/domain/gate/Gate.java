package responsa.judge.domain.gate;

import java.util.List;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;

/// One check without a call.
///
/// Pure and quick: well under a millisecond on an ordinary draft, and linear in its length on any other, since
/// drafts are written by models that may write anything.
interface Gate {

    /// The names that its findings may have. Each stands for good: recipes and metrics use it.
    List<String> names();

    /// What it sees in a draft; empty where there is nothing to be said. It never throws: a draft that it cannot
    /// make anything of is one that it has nothing to say about. Whether a finding rejects is the recipe's to say,
    /// so all of them say that they do.
    List<Finding> inspect(Examined examined);

    /// What is made of its findings under a recipe that does not name them. Such a recipe was written before there
    /// was this gate, and means what it meant then; those that are older than names in recipes say otherwise.
    default GateAction unnamed() {
        return GateAction.OFF;
    }
}
