package responsa.model.hedge;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The second requests to one model: how long a call waits for its first byte before one is due, and whether the
/// budget has one left.
///
/// It goes by the first byte and not by the whole answer: before it a call waits for a slot and for its prompt to be
/// read, which another endpoint may do sooner; after it the answer takes as long as it is long, anywhere.
///
/// The budget is saved up by calls, at most [#MOST_SAVED] requests, so that a moment at which all endpoints are slow
/// does not double what they are sent.
public final class Hedging {
    static final int MOST_SAVED = 16;

    private final @Nullable HedgeRule rule;
    private final @Nullable FirstBytes firstBytes;
    private double saved;

    /// @param rule null for none: no call is asked a second time
    public Hedging(@Nullable HedgeRule rule) {
        this.rule = rule;
        this.firstBytes = rule == null ? null : new FirstBytes(rule.percentile());
    }

    /// A call is made.
    public synchronized void called() {
        if (rule != null) {
            saved = Math.min(MOST_SAVED, saved + rule.budget());
        }
    }

    /// So long a call waited for its first byte. One that was ended before it counts as well, with the time until
    /// then: without the slowest of all, the percentile would sink.
    public synchronized void waited(Duration firstByte) {
        if (firstBytes != null) {
            firstBytes.add(firstByte);
        }
    }

    /// How long a call waits for its first byte before a second request is due; null where none is to be made, or too
    /// few calls are known.
    public synchronized @Nullable Duration patience() {
        return firstBytes == null ? null : firstBytes.exceeded();
    }

    /// Takes a second request from the budget.
    ///
    /// @return whether there was one
    public synchronized boolean take() {
        if (saved < 1) {
            return false;
        }
        saved--;
        return true;
    }

    /// A request that was taken is not made: no other endpoint had a place.
    public synchronized void giveBack() {
        saved = Math.min(MOST_SAVED, saved + 1);
    }
}
