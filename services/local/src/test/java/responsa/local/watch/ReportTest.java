package responsa.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.books.Spending;

class ReportTest {
    private static final DraftBalance DRAFTS = new DraftBalance(3, 2, 1, 0, 0, 0);

    @Test
    void shouldBeSettledWhenAllThatWasSubmittedHasLeft() {
        assertThat(report(new Balance(3, 0, 0, 2, 1, 0, 0, 0)).isSettled(3)).isTrue();
    }

    /// Five prompts were acknowledged between two looks at the books: the run ended with all of them in flight.
    @Test
    void shouldNotBeSettledWhileTheBooksDoNotKnowOfAllSubmissions() {
        Report asOfAMomentAgo =
                new Report(new Balance(0, 0, 0, 0, 0, 0, 0, 0), new DraftBalance(0, 0, 0, 0, 0, 0), Spending.none());

        assertThat(asOfAMomentAgo.isSettled(5)).isFalse();
    }

    @Test
    void shouldNotBeSettledWhileAnythingIsInFlight() {
        assertThat(report(new Balance(3, 0, 0, 2, 0, 0, 0, 1)).isSettled(3)).isFalse();
    }

    @Test
    void shouldNotBeSettledWhenTheBooksDoNotBalance() {
        assertThat(report(new Balance(3, 0, 0, 1, 1, 0, 0, 0)).isSettled(3)).isFalse();
    }

    private static Report report(Balance cases) {
        return new Report(cases, DRAFTS, Spending.none());
    }
}
