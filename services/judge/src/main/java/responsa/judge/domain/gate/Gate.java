package responsa.judge.domain.gate;

import java.util.List;
import responsa.topics.record.Finding;

/// One check without a call. Pure.
@FunctionalInterface
interface Gate {

    /// What it sees in a draft; empty where there is nothing to be said.
    List<Finding> inspect(Examined examined);
}
