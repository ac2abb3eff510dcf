package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.books.Spending;
import responsa.local.watch.Report;

class VerificationTest {
    private static final DraftBalance DRAFTS = new DraftBalance(3, 2, 1, 0, 0, 0);

    @Test
    void shouldFindNothingWhereTheBooksBalance() {
        assertThat(Verification.problems(report(new Balance(3, 0, 0, 2, 1, 0, 0, 0), DRAFTS)))
                .isEmpty();
    }

    @Test
    void shouldSayWhatDoesNotBalance() {
        Report report = report(new Balance(4, 0, 0, 2, 1, 0, 0, 0), new DraftBalance(3, 2, 2, 0, 0, 0));

        assertThat(Verification.problems(report))
                .containsExactly(
                        "The books do not balance: 4 submitted = 0 unreadable + 0 duplicates + 2 accepted + 1 rejected"
                                + " + 0 undecided + 0 dead + 0 in flight; the left side has +1.",
                        "The drafts do not balance: 3 drafts = 2 tuples + 2 rejected + 0 not selected + 0 undecided"
                                + " + 0 dead; the left side has -1.");
    }

    @Test
    void shouldSayWhatNeverLeft() {
        Report report = report(new Balance(3, 0, 0, 2, 0, 0, 0, 1), DRAFTS);

        assertThat(Verification.problems(report))
                .containsExactly("1 submissions left by no exit: 3 submitted = 0 unreadable + 0 duplicates + 2 accepted"
                        + " + 0 rejected + 0 undecided + 0 dead + 1 in flight.");
    }

    private static Report report(Balance cases, DraftBalance drafts) {
        return new Report(cases, drafts, Spending.none());
    }
}
