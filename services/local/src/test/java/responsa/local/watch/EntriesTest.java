package responsa.local.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import responsa.intake.domain.Position;
import responsa.local.books.DraftExit;
import responsa.local.books.Entry;
import responsa.local.books.Origin;
import responsa.local.books.Spent;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Case;
import responsa.topics.record.Confirmation;
import responsa.topics.record.Draft;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.Retraction;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Verdict;

class EntriesTest {
    private static final Position POSITION = new Position(Sha256.of("a file"), 7);
    private static final Map<String, String> AT = Map.of(Headers.POSITION, POSITION.toString());
    private static final Prompt PROMPT = aPrompt().build();
    private static final Origin ORIGIN =
            new Origin(POSITION, PROMPT.spec().sha256(), PROMPT.recipe().sha256());

    @Test
    void shouldReadSubmissions() {
        assertThat(read(Topics.PROMPTS, PROMPT, AT)).contains(new Entry.Submitted(ORIGIN, PROMPT.caseId()));
        assertThat(read(Topics.PROMPTS, PROMPT, Map.of()))
                .contains(new Entry.Submitted(new Origin(null, ORIGIN.spec(), ORIGIN.recipe()), PROMPT.caseId()));
    }

    @Test
    void shouldReadWhatNeverBecameACase() {
        Rejection line = new Rejection.UnreadableLine("prompts.jsonl", 7, "is no JSON", "{");

        assertThat(read(Topics.REJECTED, line, AT)).contains(new Entry.Unreadable(POSITION));
        assertThat(read(Topics.REJECTED, line, Map.of())).isEmpty();
        assertThat(read(Topics.REJECTED, new Rejection.RejectedPrompt(PROMPT, List.of()), AT))
                .isEmpty();
        assertThat(read(Topics.REJECTED, new Rejection.Duplicate(PROMPT), AT))
                .contains(new Entry.Duplicate(ORIGIN, PROMPT.caseId()));
    }

    @Test
    void shouldReadByWhichExitADraftLeft() {
        Verdict verdict = aVerdict().build();

        assertThat(read(Topics.REJECTED, new Rejection.NotSelected(verdict), Map.of()))
                .contains(left(verdict, DraftExit.NOT_SELECTED));
        assertThat(read(Topics.REJECTED, new Rejection.Late(verdict), Map.of()))
                .contains(left(verdict, DraftExit.LATE));
        assertThat(read(Topics.REJECTED, new Rejection.RejectedDraft(verdict, List.of()), Map.of()))
                .contains(left(verdict, DraftExit.REJECTED));
        assertThat(read(Topics.UNDECIDED, verdict, Map.of())).contains(left(verdict, DraftExit.UNDECIDED));
        assertThat(read(Topics.DATASET, aTuple().of(verdict).build(), Map.of()))
                .contains(left(verdict, DraftExit.TUPLE));
    }

    @Test
    void shouldReadARepeatByTheRecordThatCameTwice() {
        Verdict verdict = aVerdict().build();

        assertThat(read(
                        Topics.REJECTED,
                        new Rejection.Repeat(verdict),
                        Map.of(Headers.SOURCE, "responsa.verdicts-0@4")))
                .contains(new Entry.Repeated(caseOf(verdict), "responsa.verdicts-0@4"));
    }

    @Test
    void shouldReadDraftsAndSamplesThatDied() {
        Draft draft = aDraft().build();
        Case drafted = aCase().build();

        assertThat(read(Topics.DRAFTS, draft, Map.of()))
                .contains(new Entry.Drafted(
                        draft.drafted().id(),
                        draft.id(),
                        Spendings.of(draft.provenance().call())));
        assertThat(read(Topics.DRAFTS, aFailure().of(drafted).sample(1, 2).build(), Map.of()))
                .contains(new Entry.Drafted(drafted.id(), DraftId.of(drafted.id(), 0, 1), Spent.NOTHING));
    }

    @Test
    void shouldNotTakeATupleThatIsJudgedAgainForADraft() {
        SpecRef next = new SpecRef("shop", Sha256.of("the next release"));
        Draft again = aDraft().build().judgedAgain(new Rejudgement(next, PROMPT.recipe()));
        Verdict verdict = aVerdict().of(again).build();

        assertThat(read(Topics.DRAFTS, again, Map.of())).isEmpty();
        assertThat(read(Topics.UNDECIDED, verdict, Map.of())).isEmpty();
        assertThat(read(Topics.REJECTED, new Rejection.Late(verdict), Map.of())).isEmpty();
        assertThat(read(
                        Topics.DATASET,
                        new Confirmation(again.id(), verdict.id(), next, PROMPT.recipe(), Map.of()),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void shouldReadThatATupleWasTakenBack() {
        Draft draft = aDraft().build();
        SpecRef next = new SpecRef("shop", Sha256.of("the next release"));
        Retraction retraction = new Retraction(
                draft.id(),
                aVerdict().build().id(),
                PROMPT.spec(),
                next,
                PROMPT.recipe(),
                List.of(new Reason("compliance", "minimum 2, threshold 8")),
                Map.of());

        assertThat(read(
                        Topics.DATASET,
                        retraction,
                        Map.of(Headers.CASE, draft.drafted().id().toString())))
                .contains(new Entry.Retracted(draft.drafted().id(), draft.id()));
    }

    @Test
    void shouldCountNoDraftWhereNoneWasBegun() {
        assertThat(read(Topics.DRAFTS, aFailure().wholeAttempt().build(), Map.of()))
                .isEmpty();
        assertThat(read(Topics.DRAFTS, aFailure().cause(FailureCause.REPEAT).build(), Map.of()))
                .isEmpty();
    }

    @Test
    void shouldCountADraftThatCannotBeReadByItsPlace() {
        ConsumerRecord<byte[], byte[]> garbage = record(
                Topics.DRAFTS.name(),
                new byte[] {1},
                Map.of(Headers.CASE, PROMPT.caseId().toString()));

        assertThat(Entries.read(garbage))
                .contains(new Entry.Drafted(
                        PROMPT.caseId(), new DraftId(Sha256.of("responsa.drafts-0@9")), Spent.NOTHING));
    }

    @Test
    void shouldReadOnlyCasesThatAModelClassifiedAndOnlyOnce() {
        Case classified = aCase().classified("kind").build();

        assertThat(read(Topics.CASES, classified, Map.of())).get().isInstanceOf(Entry.Classified.class);
        assertThat(read(Topics.CASES, aCase().build(), Map.of())).isEmpty();
        assertThat(read(Topics.CASES, aCase().classified("kind").attempt(1).build(), Map.of()))
                .isEmpty();
    }

    @Test
    void shouldPassOverWhatItCannotReadAndTopicsThatSayNothing() {
        assertThat(Entries.read(record(Topics.OUTCOMES.name(), new byte[] {1}, Map.of())))
                .isEmpty();
        assertThat(Entries.read(record(Topics.OUTCOMES.name(), null, Map.of()))).isEmpty();
        assertThat(read(Topics.VERDICTS, aVerdict().build(), Map.of())).isEmpty();
    }

    private static Entry left(Verdict verdict, DraftExit exit) {
        return new Entry.Left(caseOf(verdict), verdict.draft().id(), exit, Spendings.ofPasses(verdict.passes()));
    }

    private static CaseId caseOf(Verdict verdict) {
        return verdict.draft().drafted().id();
    }

    private static <V> Optional<Entry> read(Topic<?, V> topic, V value, Map<String, String> headers) {
        return Entries.read(record(topic.name(), topic.values().serializer().serialize(topic.name(), value), headers));
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, byte[] value, Map<String, String> headers) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(topic, 0, 9, null, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
