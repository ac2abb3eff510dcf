package responsa.local.watch;

import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.books.Spending;

/// What the books say at one moment.
///
/// @param retracted tuples that were taken back, which is no term of the equations
public record Report(Balance balance, DraftBalance drafts, Spending spending, long retracted) {

    /// One in which no tuple was taken back.
    public Report(Balance balance, DraftBalance drafts, Spending spending) {
        this(balance, drafts, spending, 0);
    }

    /// Whether all that was submitted has left, and both equations hold. Books of a moment ago balance as well, at
    /// nothing submitted and nothing left at first: so it is asked of a number of submissions.
    ///
    /// @param submitted lines of all files, when all are acknowledged
    public boolean isSettled(long submitted) {
        return balance.submitted() == submitted
                && balance.inFlight() == 0
                && balance.difference() == 0
                && drafts.difference() == 0;
    }
}
