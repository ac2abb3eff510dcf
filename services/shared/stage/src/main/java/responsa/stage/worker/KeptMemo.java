package responsa.stage.worker;

import java.util.List;
import responsa.stage.work.Memo;

/// A memo in a topic.
record KeptMemo<M>(List<M> found, Keeper<M> keeper) implements Memo<M> {

    @Override
    public void keep(M paid) throws InterruptedException {
        try {
            keeper.keep(paid);
        } catch (TooLargeException tooLarge) {
            throw new MemoTooLargeException(tooLarge);
        }
    }

    /// Returns when the broker has acknowledged it.
    interface Keeper<M> {
        void keep(M paid) throws InterruptedException, TooLargeException;
    }
}
