package responsa.stage.work;

import java.util.List;

/// What a stage keeps for itself while an input is under way: answers that are paid and do not yet decide (R4).
public interface Memo<M> {

    /// What was kept for this part before, in the order of the ledger. After a stall two workers may have kept the
    /// same thing: the first one counts.
    List<M> found();

    /// Keeps a paid answer: returns when the broker has acknowledged it.
    void keep(M paid) throws InterruptedException;
}
