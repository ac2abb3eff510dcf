package responsa.benchmarks.books;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.THEN;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.benchmarks.books.Planted.Fate;
import responsa.scripted.request.Fingerprint;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

/// A case whose records are known, one of them changed at a time.
class CaseBookTest {
    private static final int TRIES = 3;
    private static final Case CASE = aCase().asking("Where is it?").build();
    private static final Draft DRAFT = aDraft().of(CASE).build();
    private static final Verdict VERDICT = aVerdict().of(DRAFT).build();

    @Test
    void shouldBalanceWhereEveryRecordIsThereOnce() {
        Balance balance = balance(accepted(), fate(null, 0, 0));

        assertThat(balance.isSound()).isTrue();
        assertThat(balance.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shouldMissARecord(int missing) {
        List<Consumer<CaseBook>> records = accepted();
        records.remove(missing);

        Balance balance = balance(records, fate(null, 0, 0));

        assertThat(balance.lost()).isEqualTo(1);
        assertThat(balance.isSound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shouldSeeARecordThatIsThereTwice(int doubled) {
        List<Consumer<CaseBook>> records = accepted();
        records.add(records.get(doubled));

        Balance balance = balance(records, fate(null, 0, 0));

        assertThat(balance.doubled()).isEqualTo(1);
        assertThat(balance.isSound()).isFalse();
    }

    @Test
    void shouldSeeARecordTooMany() {
        List<Consumer<CaseBook>> records = accepted();
        records.add(book -> book.rejected(new Rejection.Repeat(VERDICT)));
        records.add(book -> book.outcome(outcome(aCase().asking("And what?").build(), Exit.ACCEPTED)));

        assertThat(balance(records, fate(null, 0, 0)).doubled()).isEqualTo(2);
    }

    @Test
    void shouldKnowADraftWithoutCotThatWasAccepted() {
        assertThat(balance(accepted(), fate("cot-missing", 0, 0)).mislabelled()).isEqualTo(1);
    }

    @Test
    void shouldWantADraftWithoutCotRejectedForThat() {
        assertThat(balance(rejected("cot-missing"), fate("cot-missing", 0, 0)).isSound())
                .isTrue();
        assertThat(balance(rejected("cot-missing"), fate("cot-missing", 0, 0)).cotMissing())
                .isEqualTo(1);
        assertThat(balance(rejected("leakage"), fate("cot-missing", 0, 0)).mislabelled())
                .isEqualTo(1);
        assertThat(balance(rejected("cot-missing"), fate(null, 0, 0)).mislabelled())
                .isEqualTo(1);
    }

    @Test
    void shouldAllowUndecidedOnlyWhereNoTryCouldBeRead() {
        List<Consumer<CaseBook>> records = settled(Exit.UNDECIDED, book -> book.undecided(VERDICT));

        assertThat(balance(records, fate(null, TRIES, 0)).isSound()).isTrue();
        assertThat(balance(records, fate(null, TRIES - 1, 0)).mislabelled()).isEqualTo(1);
    }

    @Test
    void shouldAllowDeadOnlyWhereARequestWasNeverAnswered() {
        List<Consumer<CaseBook>> records = accepted();
        records.set(2, book -> book.verdict(aFailure().of(CASE).judging(DRAFT).build()));
        records.set(3, book -> {});
        records.set(4, book -> book.outcome(outcome(CASE, Exit.DEAD)));

        assertThat(balance(records, fate(null, 0, 1)).isSound()).isTrue();
        assertThat(balance(records, fate(null, 0, 0)).mislabelled()).isEqualTo(1);
    }

    @Test
    void shouldSeeAnOutcomeThatContradictsTheTopics() {
        List<Consumer<CaseBook>> records = accepted();
        records.set(4, book -> book.outcome(outcome(CASE, Exit.REJECTED)));

        assertThat(balance(records, fate(null, 0, 0)).mislabelled()).isEqualTo(1);
    }

    @Test
    void shouldCountAnswersThatCouldNotBeRead() {
        List<Consumer<CaseBook>> records = accepted();
        records.set(
                2,
                book -> book.verdict(
                        aVerdict().of(DRAFT).pass(9, 9).unreadablePass().build()));

        assertThat(balance(records, fate(null, 0, 0)).unreadable()).isPositive();
    }

    private static List<Consumer<CaseBook>> accepted() {
        return settled(Exit.ACCEPTED, book -> book.kept(aTuple().of(VERDICT).build()));
    }

    private static List<Consumer<CaseBook>> rejected(String reason) {
        return settled(
                Exit.REJECTED,
                book -> book.rejected(new Rejection.RejectedDraft(VERDICT, List.of(new Reason(reason, "")))));
    }

    private static List<Consumer<CaseBook>> settled(Exit exit, Consumer<CaseBook> leaves) {
        return new ArrayList<>(List.of(
                book -> book.prompt(CASE.prompt()),
                book -> book.draft(DRAFT),
                book -> book.verdict(VERDICT),
                leaves,
                book -> book.outcome(outcome(CASE, exit))));
    }

    private static Outcome outcome(Case settled, Exit exit) {
        return new Outcome(settled.id(), settled.prompt().id(), exit, List.of(), DraftCounts.NONE, 1, 0, THEN);
    }

    private static Balance balance(List<Consumer<CaseBook>> records, Fate fate) {
        CaseBook book = new CaseBook();
        records.forEach(record -> record.accept(book));
        return book.against(new Planted(Map.of(Fingerprint.of("Where is it?").toString(), fate), 0), TRIES);
    }

    private static Fate fate(@Nullable String fault, int unreadable, int unanswered) {
        return new Fate(fault, unreadable, unanswered);
    }
}
