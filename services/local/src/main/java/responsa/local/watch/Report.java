package responsa.local.watch;

import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.books.Spending;

/// What the books say at one moment.
public record Report(Balance balance, DraftBalance drafts, Spending spending) {

    /// Whether all that was submitted has left, and both equations hold.
    public boolean isSettled() {
        return balance.inFlight() == 0 && balance.difference() == 0 && drafts.difference() == 0;
    }
}
