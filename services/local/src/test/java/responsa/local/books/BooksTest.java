package responsa.local.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.intake.domain.Position;
import responsa.topics.id.CaseId;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Exit;

class BooksTest {
    private static final CaseId CASE = new CaseId(Sha256.of("a case"));
    private static final DraftId DRAFT = DraftId.of(CASE, 0, 0);

    private final Books books = new Books(Town.SCOPE);

    @Test
    void shouldHoldASubmissionInFlightUntilItsCaseSettles() {
        books.apply(submitted(1));
        assertThat(books.balance(1)).isEqualTo(new Balance(1, 0, 0, 0, 0, 0, 0, 1));

        books.apply(settled(Exit.ACCEPTED));

        assertThat(books.balance(1)).isEqualTo(new Balance(1, 0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void shouldMissASubmissionThatNeverCameToTheTopic() {
        books.apply(submitted(1));
        books.apply(settled(Exit.REJECTED));

        assertThat(books.balance(2).difference()).isEqualTo(1);
    }

    @Test
    void shouldNotBalanceWhenACaseSettlesByTwoExits() {
        books.apply(submitted(1));
        books.apply(settled(Exit.REJECTED));
        books.apply(settled(Exit.ACCEPTED));

        assertThat(books.balance(1).difference()).isEqualTo(-1);
    }

    @Test
    void shouldNotBalanceWhenADraftLeavesByTwoExits() {
        books.apply(submitted(1));
        books.apply(new Entry.Drafted(CASE, DRAFT, Spent.NOTHING));
        books.apply(left(DraftExit.TUPLE));
        books.apply(left(DraftExit.REJECTED));

        assertThat(books.drafts().difference()).isEqualTo(-1);
    }

    @Test
    void shouldCountALateDraftAsRejectedUnlessItLeftBefore() {
        books.apply(submitted(1));
        books.apply(new Entry.Drafted(CASE, DRAFT, Spent.NOTHING));
        books.apply(left(DraftExit.LATE));
        assertThat(books.drafts()).isEqualTo(new DraftBalance(1, 0, 1, 0, 0, 0));

        books.apply(left(DraftExit.TUPLE));

        assertThat(books.drafts()).isEqualTo(new DraftBalance(1, 1, 0, 0, 0, 0));
    }

    @Test
    void shouldLeaveOutWhatIsAnothersRun() {
        books.apply(new Entry.Submitted(new Origin(position(1), Town.SPEC, Sha256.of("another recipe")), CASE));
        books.apply(settled(Exit.ACCEPTED));
        books.apply(new Entry.Drafted(CASE, DRAFT, new Spent(1, 1, 1, 1)));

        assertThat(books.balance(0)).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(books.drafts().drafts()).isZero();
        assertThat(books.spending()).isEqualTo(Spending.none());
    }

    @Test
    void shouldLeaveOutLinesBehindTheLimit() {
        Books limited = new Books(new Scope(Town.SPEC, Town.RECIPE, Map.of(Town.FILE, 2L)));

        limited.apply(submitted(2));
        limited.apply(new Entry.Unreadable(position(3)));

        assertThat(limited.balance(1)).isEqualTo(new Balance(1, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void shouldSayWhatWasSpent() {
        books.apply(submitted(1));
        books.apply(new Entry.Classified(CASE, new Spent(1, 5, 1, 0)));
        books.apply(new Entry.Drafted(CASE, DRAFT, new Spent(1, 100, 20, 50)));
        books.apply(new Entry.Left(CASE, DRAFT, DraftExit.REJECTED, new Spent(2, 300, 10, 200)));
        books.apply(new Entry.Repeated(CASE, "responsa.verdicts-0@4"));
        books.apply(settled(Exit.REJECTED));

        Spending spending = books.spending();

        assertThat(spending.all()).isEqualTo(new Spent(4, 405, 31, 250));
        assertThat(spending.judge().calls()).isEqualTo(2);
        assertThat(spending.passesSaved()).isEqualTo(2);
        assertThat(spending.repeatsDropped()).isEqualTo(1);
        assertThat(spending.rejectedByReason()).isEqualTo(Map.of("compliance", 1L, "helpfulness", 1L));
    }

    @Test
    void shouldSayTheEquationsWithTheirNumbers() {
        assertThat(new Balance(9, 1, 2, 3, 1, 0, 1, 1).text())
                .isEqualTo("9 submitted = 1 unreadable + 2 duplicates + 3 accepted + 1 rejected + 0 undecided + 1 dead"
                        + " + 1 in flight");
        assertThat(new DraftBalance(4, 1, 1, 1, 0, 1).text())
                .isEqualTo("4 drafts = 1 tuples + 1 rejected + 1 not selected + 0 undecided + 1 dead");
    }

    private static Entry submitted(long line) {
        return new Entry.Submitted(new Origin(position(line), Town.SPEC, Town.RECIPE), CASE);
    }

    private static Entry settled(Exit exit) {
        return new Entry.Settled(Town.outcome(CASE, exit, 0));
    }

    private static Entry left(DraftExit exit) {
        return new Entry.Left(CASE, DRAFT, exit, Spent.NOTHING);
    }

    private static Position position(long line) {
        return new Position(Town.FILE, line);
    }
}
