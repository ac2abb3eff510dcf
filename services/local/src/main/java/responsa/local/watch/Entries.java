package responsa.local.watch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
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
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Confirmation;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Outcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;
import responsa.topics.record.Retraction;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// What a record says to the books; most records of most topics say one thing, some nothing.
final class Entries {
    private static final Map<String, Function<ConsumerRecord<byte[], byte[]>, Optional<Entry>>> READERS = Map.of(
            Topics.PROMPTS.name(), Entries::prompt,
            Topics.REJECTED.name(), Entries::rejected,
            Topics.CASES.name(), Entries::classified,
            Topics.DRAFTS.name(), Entries::drafted,
            Topics.DATASET.name(), Entries::tuple,
            Topics.UNDECIDED.name(), Entries::undecided,
            Topics.OUTCOMES.name(), Entries::outcome);

    private Entries() {}

    /// The topics that say something.
    static List<String> topics() {
        return List.copyOf(READERS.keySet());
    }

    static Optional<Entry> read(ConsumerRecord<byte[], byte[]> found) {
        Function<ConsumerRecord<byte[], byte[]>, Optional<Entry>> reader = READERS.get(found.topic());
        return reader == null ? Optional.empty() : reader.apply(found);
    }

    private static Optional<Entry> prompt(ConsumerRecord<byte[], byte[]> found) {
        return value(Topics.PROMPTS, found).map(prompt -> new Entry.Submitted(origin(found, prompt), prompt.caseId()));
    }

    private static Optional<Entry> rejected(ConsumerRecord<byte[], byte[]> found) {
        return value(Topics.REJECTED, found).flatMap(rejection -> switch (rejection) {
            case Rejection.UnreadableLine line ->
                Optional.ofNullable(position(found)).map(Entry.Unreadable::new);
            case Rejection.Duplicate duplicate -> {
                Prompt prompt = duplicate.prompt();
                yield Optional.of(new Entry.Duplicate(origin(found, prompt), prompt.caseId()));
            }
            // Its outcome settles it, and no draft was made.
            case Rejection.RejectedPrompt prompt -> Optional.empty();
            case Rejection.RejectedDraft draft -> Optional.of(left(draft.verdict(), DraftExit.REJECTED));
            case Rejection.NotSelected draft -> Optional.of(left(draft.verdict(), DraftExit.NOT_SELECTED));
            case Rejection.Repeat repeat -> repeated(found, repeat.verdict());
            case Rejection.Late late -> late(late.verdict());
        });
    }

    private static Optional<Entry> repeated(ConsumerRecord<byte[], byte[]> found, VerdictRecord record) {
        String source = header(found, Headers.SOURCE).orElseGet(() -> place(found));
        return switch (record) {
            case Verdict verdict ->
                Optional.of(new Entry.Repeated(verdict.draft().drafted().id(), source));
            case Failure failure ->
                Optional.ofNullable(failure.caseId()).map(caseId -> new Entry.Repeated(caseId, source));
        };
    }

    private static Optional<Entry> late(VerdictRecord record) {
        return record instanceof Verdict verdict && verdict.draft().rejudgement() == null
                ? Optional.of(left(verdict, DraftExit.LATE))
                : Optional.empty();
    }

    private static Optional<Entry> classified(ConsumerRecord<byte[], byte[]> found) {
        Optional<CaseRecord> record = value(Topics.CASES, found);
        return record.filter(Case.class::isInstance)
                .map(Case.class::cast)
                .filter(one -> one.attempt() == 0)
                .flatMap(one -> Spendings.ofClassifying(one).map(spent -> new Entry.Classified(one.id(), spent)));
    }

    private static Optional<Entry> drafted(ConsumerRecord<byte[], byte[]> found) {
        Optional<DraftRecord> record = value(Topics.DRAFTS, found);
        if (record.isEmpty()) {
            DraftId unread = new DraftId(Sha256.of(place(found)));
            return caseId(found).map(caseId -> new Entry.Drafted(caseId, unread, Spent.NOTHING));
        }
        return switch (record.get()) {
            case Draft draft when draft.rejudgement() != null -> Optional.empty();
            case Draft draft ->
                Optional.of(new Entry.Drafted(
                        draft.drafted().id(),
                        draft.id(),
                        Spendings.of(draft.provenance().call())));
            case Failure failure -> died(failure);
        };
    }

    /// A sample that died is a draft, a failure that stands for a whole attempt is none.
    private static Optional<Entry> died(Failure failure) {
        CaseId caseId = failure.caseId();
        Integer sample = failure.sampleIndex();
        return caseId == null || sample == null || failure.cause() == FailureCause.REPEAT
                ? Optional.empty()
                : Optional.of(new Entry.Drafted(caseId, DraftId.of(caseId, failure.attempt(), sample), Spent.NOTHING));
    }

    private static Optional<Entry> tuple(ConsumerRecord<byte[], byte[]> found) {
        Optional<DatasetRecord> record = value(Topics.DATASET, found);
        return record.flatMap(one -> switch (one) {
            case Tuple tuple ->
                Optional.of(new Entry.Left(
                        tuple.prompt().caseId(), tuple.id(), DraftExit.TUPLE, Spendings.ofPasses(tuple.passes())));
            case Confirmation confirmation -> Optional.empty();
            case Retraction retraction -> caseId(found).map(caseId -> new Entry.Retracted(caseId, retraction.tuple()));
        });
    }

    private static Optional<Entry> undecided(ConsumerRecord<byte[], byte[]> found) {
        return value(Topics.UNDECIDED, found)
                .filter(verdict -> verdict.draft().rejudgement() == null)
                .map(verdict -> left(verdict, DraftExit.UNDECIDED));
    }

    private static Optional<Entry> outcome(ConsumerRecord<byte[], byte[]> found) {
        Optional<Outcome> outcome = value(Topics.OUTCOMES, found);
        return outcome.map(Entry.Settled::new);
    }

    private static Entry left(Verdict verdict, DraftExit exit) {
        Draft draft = verdict.draft();
        return new Entry.Left(draft.drafted().id(), draft.id(), exit, Spendings.ofPasses(verdict.passes()));
    }

    private static Origin origin(ConsumerRecord<byte[], byte[]> found, Prompt prompt) {
        return new Origin(
                position(found), prompt.spec().sha256(), prompt.recipe().sha256());
    }

    private static @Nullable Position position(ConsumerRecord<byte[], byte[]> found) {
        return header(found, Headers.POSITION).flatMap(Position::parse).orElse(null);
    }

    private static Optional<CaseId> caseId(ConsumerRecord<byte[], byte[]> found) {
        try {
            return header(found, Headers.CASE).map(CaseId::parse);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> found, String name) {
        return Optional.ofNullable(found.headers().lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String place(ConsumerRecord<byte[], byte[]> found) {
        return "%s-%d@%d".formatted(found.topic(), found.partition(), found.offset());
    }

    private static <V> Optional<V> value(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> found) {
        try {
            return Optional.ofNullable(topic.values().deserializer().deserialize(found.topic(), found.value()));
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }
}
