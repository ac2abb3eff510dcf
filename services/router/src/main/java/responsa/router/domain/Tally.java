package responsa.router.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.Reason;

/// How the drafts of a case left so far, over all attempts.
///
/// @param noted why drafts became no tuple, each with the place of its draft
/// @param passesSaved judge passes that early exit made needless
public record Tally(DraftCounts counts, List<Noted> noted, int passesSaved) {
    /// Nothing has left.
    public static final Tally EMPTY = new Tally(DraftCounts.NONE, List.of(), 0);

    public Tally {
        noted = List.copyOf(noted);
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
        return new Tally(sum(new DraftCounts(tuples, 0, notSelected, 0, 0)), noted, passesSaved);
    }

    Tally saved(int passes) {
        return new Tally(counts, noted, passesSaved + passes);
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
        return counts.rejected() > 0 ? Exit.REJECTED : Exit.DEAD;
    }

    private Tally plus(DraftCounts more, Slot slot, List<Reason> reasons) {
        List<Noted> all = new ArrayList<>(noted);
        reasons.forEach(reason -> all.add(new Noted(slot, reason)));
        return new Tally(sum(more), all, passesSaved);
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
