package responsa.stage.worker;

import java.util.List;
import responsa.stage.work.Memo;

/// The memo of a stage that has none.
record NoMemo<M>(String stage) implements Memo<M> {

    @Override
    public List<M> found() {
        return List.of();
    }

    @Override
    public void keep(M paid) {
        throw new IllegalStateException(stage + " has no memo topic to keep anything in");
    }
}
