package responsa.judge.worker;

import java.util.ArrayList;
import java.util.List;
import responsa.stage.work.Memo;
import responsa.topics.record.Pass;

/// A memo in memory.
record KeptPasses(List<Pass> found, List<Pass> kept) implements Memo<Pass> {

    static KeptPasses none() {
        return of(List.of());
    }

    static KeptPasses of(List<Pass> found) {
        return new KeptPasses(found, new ArrayList<>());
    }

    @Override
    public void keep(Pass paid) {
        kept.add(paid);
    }
}
