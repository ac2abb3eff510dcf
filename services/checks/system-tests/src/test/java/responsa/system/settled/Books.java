package responsa.system.settled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.topics.id.CaseId;
import responsa.topics.id.DraftId;
import responsa.topics.record.Confirmation;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Exit;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Outcome;
import responsa.topics.record.Rejection;
import responsa.topics.record.Retraction;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// The two equations of a run, every term counted where it stands.
///
/// @param submitted what was sent, counted by the sender
/// @param unreadable submitted lines that are no prompts
/// @param duplicates submissions of a case that was submitted before
/// @param exits cases by the exit that they left by
/// @param drafts drafts and samples that died, each once, in the ledger of the drafter
/// @param dead drafts that died, as the outcomes count them: they leave to no topic
/// @param left the other drafts, by where they left to
/// @param counted the same as the outcomes count them
/// @param twice ids that left more than once; nothing may
public record Books(
        long submitted,
        long unreadable,
        long duplicates,
        Map<Exit, Long> exits,
        long drafts,
        long dead,
        Map<String, Long> left,
        Map<String, Long> counted,
        List<String> twice) {

    /// Writes the books of what stands in the topics.
    ///
    /// @param submitted lines that were sent to intake
    public static Books of(long submitted, Standing standing) {
        List<Rejection> rejections = standing.rejections();
        return new Books(
                submitted,
                count(rejections, Rejection.UnreadableLine.class),
                count(rejections, Rejection.Duplicate.class),
                standing.outcomes().stream()
                        .collect(Collectors.groupingBy(Outcome::exit, TreeMap::new, Collectors.counting())),
                standing.drafts().stream().flatMap(Books::drafted).distinct().count(),
                sum(standing.outcomes().stream().map(outcome -> outcome.drafts().dead())),
                left(standing),
                counted(standing.outcomes()),
                twice(standing));
    }

    /// Submissions that have left by no exit; 0 where everything settled, below 0 where something left twice.
    public long inFlight() {
        return submitted
                - unreadable
                - duplicates
                - exits.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether everything left, by one exit each, and both equations hold.
    public boolean balance() {
        return inFlight() == 0 && twice.isEmpty() && left.equals(counted) && draftsLeft() + dead == drafts;
    }

    private long draftsLeft() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    /// A repeat is no draft, and neither is a failure that stands for a whole attempt.
    private static Stream<DraftId> drafted(DraftRecord record) {
        return switch (record) {
            case Draft draft -> Stream.of(draft.id());
            case Failure failure -> {
                CaseId caseId = failure.caseId();
                Integer sample = failure.sampleIndex();
                yield caseId == null || sample == null || failure.cause() == FailureCause.REPEAT
                        ? Stream.of()
                        : Stream.of(DraftId.of(caseId, failure.attempt(), sample));
            }
        };
    }

    private static Map<String, Long> left(Standing standing) {
        return Map.of(
                "tuples",
                (long) standing.tuples().size(),
                "rejected",
                count(standing.rejections(), Rejection.RejectedDraft.class),
                "not selected",
                count(standing.rejections(), Rejection.NotSelected.class),
                "undecided",
                (long) standing.undecided().size());
    }

    private static Map<String, Long> counted(Collection<Outcome> outcomes) {
        List<DraftCounts> counts = outcomes.stream().map(Outcome::drafts).toList();
        return Map.of(
                "tuples", sum(counts.stream().map(DraftCounts::tuples)),
                "rejected", sum(counts.stream().map(DraftCounts::rejected)),
                "not selected", sum(counts.stream().map(DraftCounts::notSelected)),
                "undecided", sum(counts.stream().map(DraftCounts::undecided)));
    }

    private static List<String> twice(Standing standing) {
        List<String> found = new ArrayList<>();
        Set<CaseId> cases = new HashSet<>();
        standing.outcomes().stream()
                .map(Outcome::caseId)
                .filter(id -> !cases.add(id))
                .forEach(id -> found.add("case " + id));
        Set<DraftId> drafts = new HashSet<>();
        Stream.of(
                        standing.tuples().stream().map(Books::idOf),
                        standing.rejections().stream()
                                .filter(Rejection.RejectedDraft.class::isInstance)
                                .map(one -> ((Rejection.RejectedDraft) one).verdict())
                                .map(Books::idOf),
                        standing.undecided().stream().map(Books::idOf))
                .flatMap(ids -> ids)
                .filter(id -> !drafts.add(id))
                .forEach(id -> found.add("draft " + id));
        return found;
    }

    private static DraftId idOf(DatasetRecord tuple) {
        return switch (tuple) {
            case Tuple one -> one.id();
            case Confirmation again -> throw new IllegalStateException("judged again: " + again.tuple());
            case Retraction again -> throw new IllegalStateException("judged again: " + again.tuple());
        };
    }

    private static DraftId idOf(Verdict verdict) {
        return verdict.draft().id();
    }

    private static long count(List<Rejection> rejections, Class<? extends Rejection> kind) {
        return rejections.stream().filter(kind::isInstance).count();
    }

    private static long sum(Stream<Integer> counts) {
        return counts.mapToLong(Integer::longValue).sum();
    }
}
