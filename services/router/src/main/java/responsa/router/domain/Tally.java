package responsa.router.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;
import responsa.topics.record.Tokens;

/// How the drafts of a case left so far, over all attempts.
///
/// @param noted why drafts became no tuple, each with the place of its draft
/// @param passesSaved judge passes that early exit made needless
/// @param spent tokens by model, since the allocator was told last; null where nothing was counted
public record Tally(
        DraftCounts counts,
        List<Noted> noted,
        int passesSaved,
        @Nullable Map<String, Tokens> spent) {
    /// Nothing has left.
    public static final Tally EMPTY = new Tally(DraftCounts.NONE, List.of(), 0, null);

    public Tally {
        noted = List.copyOf(noted);
        spent = spent == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(spent));
    }

    /// A reason and whose it is.
    public record Noted(Slot slot, Reason reason) {}

    Tally rejected(Slot slot, List<Reason> reasons) {
        return plus(new DraftCounts(0, 1, 0, 0, 0), slot, reasons);
    }

    Tally undecided(Slot slot, Reason reason) {
        return plus(new DraftCounts(0, 0, 0, 1, 0), slot, List.of(reason));
    }

    Tally dead(Slot slot, Reason reason) {
        return plus(new DraftCounts(0, 0, 0, 0, 1), slot, List.of(reason));
    }

    /// An attempt ended for a reason that is no draft's.
    Tally ended(Slot slot, Reason reason) {
        return plus(DraftCounts.NONE, slot, List.of(reason));
    }

    Tally selected(int tuples, int notSelected) {
        return new Tally(sum(new DraftCounts(tuples, 0, notSelected, 0, 0)), noted, passesSaved, spent);
    }

    /// A draft passed, and a limit had no room for it.
    Tally refused(Slot slot, Reason reason) {
        return plus(new DraftCounts(0, 0, 1, 0, 0), slot, List.of(reason));
    }

    Tally saved(int passes) {
        return new Tally(counts, noted, passesSaved + passes, spent);
    }

    Tally cost(Map<String, Tokens> more) {
        SortedMap<String, Tokens> all = new TreeMap<>(cost());
        more.forEach((model, tokens) -> all.merge(model, tokens, Tokens::plus));
        return new Tally(counts, noted, passesSaved, all);
    }

    /// The same, once the allocator was told what was spent.
    Tally told() {
        return new Tally(counts, noted, passesSaved, null);
    }

    /// Tokens by model, since the allocator was told last.
    Map<String, Tokens> cost() {
        return spent == null ? Map.of() : spent;
    }

    /// The reasons of one attempt in the order of its samples, each once.
    List<Reason> reasonsOf(int attempt) {
        return ordered(
                noted.stream().filter(one -> one.slot().attempt() == attempt).toList());
    }

    /// All reasons in the order of attempts and samples, each once.
    List<Reason> reasons() {
        return ordered(noted);
    }

    /// By which exit a case leaves that ends like this.
    Exit exit() {
        if (counts.tuples() > 0) {
            return Exit.ACCEPTED;
        }
        if (counts.undecided() > 0) {
            return Exit.UNDECIDED;
        }
        boolean wanted = counts.rejected() == 0
                && counts.notSelected() == 0
                && noted.stream().noneMatch(Tally::isLimit);
        return wanted ? Exit.DEAD : Exit.REJECTED;
    }

    /// How a case settles that ends like this.
    ///
    /// @param attempt its last round of drafting, from 0
    Outcome outcome(CaseId caseId, PromptId promptId, int attempt, Instant at) {
        List<Reason> reasons = counts.tuples() > 0 ? List.of() : reasons();
        return new Outcome(caseId, promptId, exit(), reasons, counts, attempt + 1, passesSaved, at);
    }

    /// A case that was not drafted, because nobody wanted it, is no dead one.
    private static boolean isLimit(Noted one) {
        return one.reason().name().equals(FailureCause.NOT_NEEDED.text());
    }

    private Tally plus(DraftCounts more, Slot slot, List<Reason> reasons) {
        List<Noted> all = new ArrayList<>(noted);
        reasons.forEach(reason -> all.add(new Noted(slot, reason)));
        return new Tally(sum(more), all, passesSaved, spent);
    }

    private DraftCounts sum(DraftCounts more) {
        return new DraftCounts(
                counts.tuples() + more.tuples(),
                counts.rejected() + more.rejected(),
                counts.notSelected() + more.notSelected(),
                counts.undecided() + more.undecided(),
                counts.dead() + more.dead());
    }

    private static List<Reason> ordered(List<Noted> some) {
        return some.stream()
                .sorted(Comparator.comparing(Noted::slot))
                .map(Noted::reason)
                .distinct()
                .toList();
    }
}
