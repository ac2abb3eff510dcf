package responsa.judge.domain.gate;

import java.util.List;
import responsa.topics.record.Finding;

/// One check without a call.
///
/// Pure and quick: a few microseconds on an ordinary draft, and linear in its length on any other, since drafts are
/// written by models that may write anything.
@FunctionalInterface
interface Gate {

    /// What it sees in a draft; empty where there is nothing to be said. It never throws: a draft that it cannot make
    /// anything of is one that it has nothing to say about.
    List<Finding> inspect(Examined examined);
}
