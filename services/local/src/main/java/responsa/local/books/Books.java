package responsa.local.books;

import java.util.EnumMap;
import java.util.Map;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongHashSet;
import responsa.topics.record.Exit;
import responsa.topics.record.Outcome;

/// The books of one run.
public final class Books {
    private final Scope scope;
    private final Ownership ownership;
    private final LongHashSet unreadable = new LongHashSet();
    private final LongHashSet duplicates = new LongHashSet();
    private final LongHashSet inFlight = new LongHashSet();
    private final Long2LongHashMap exits = new Long2LongHashMap(0);
    private final Map<Exit, Long> cases = new EnumMap<>(Exit.class);
    private final DraftBook drafts = new DraftBook();
    private final LongHashSet retracted = new LongHashSet();
    private final CostBook costs = new CostBook();

    /// Books in which nothing is written yet.
    public Books(Scope scope) {
        this.scope = scope;
        this.ownership = new Ownership(scope);
    }

    /// Writes an entry down.
    public void apply(Entry entry) {
        switch (entry) {
            case Entry.Unreadable line -> {
                if (scope.holds(line.position())) {
                    unreadable.add(Keys.of(line.position()));
                }
            }
            case Entry.Submitted submission -> submitted(submission);
            case Entry.OfCase ofCase -> {
                if (ownership.knows(ofCase)) {
                    count(ofCase);
                }
            }
        }
    }

    /// The first equation.
    ///
    /// @param submitted what intake counted when it read the files
    public Balance balance(long submitted) {
        return new Balance(
                submitted,
                unreadable.size(),
                duplicates.size(),
                count(Exit.ACCEPTED),
                count(Exit.REJECTED),
                count(Exit.UNDECIDED),
                count(Exit.DEAD),
                inFlight.size());
    }

    /// The second equation.
    public DraftBalance drafts() {
        return drafts.balance();
    }

    /// Tuples that were taken back; no term of the equations.
    public long retracted() {
        return retracted.size();
    }

    /// What it cost.
    public Spending spending() {
        return costs.spending();
    }

    private void submitted(Entry.Submitted submission) {
        if (ownership.claim(submission.origin(), submission.caseId())) {
            long key = Keys.of(submission.origin().position());
            inFlight.add(key);
            leaveAsDuplicate(key);
        }
        ownership.released(submission.caseId()).forEach(this::count);
    }

    private void count(Entry.OfCase entry) {
        switch (entry) {
            case Entry.Duplicate duplicate -> duplicate(duplicate);
            case Entry.OfCase others when !ownership.isOurs(others.caseId()) -> {}
            case Entry.Settled settled -> settled(settled.outcome());
            case Entry.Classified classified -> costs.classified(classified);
            case Entry.Drafted drafted -> {
                if (drafts.drafted(drafted.id())) {
                    costs.drafted(drafted);
                }
            }
            case Entry.Left left -> {
                if (drafts.left(left.id(), left.exit())) {
                    costs.judged(left);
                }
            }
            case Entry.Retracted retraction -> retracted.add(Keys.of(retraction.id()));
            case Entry.Repeated repeated -> costs.repeated(repeated);
        }
    }

    /// A position that was sent again after a crash comes back as a duplicate of itself, which it is not.
    private void duplicate(Entry.Duplicate duplicate) {
        if (!scope.holds(duplicate.origin())) {
            return;
        }
        long key = Keys.of(duplicate.origin().position());
        if (key != ownership.firstPosition(duplicate.caseId())) {
            duplicates.add(key);
            leaveAsDuplicate(key);
        }
    }

    private void leaveAsDuplicate(long position) {
        if (duplicates.contains(position)) {
            inFlight.remove(position);
        }
    }

    /// A case that settled by two exits counts in both, so that the books do not balance.
    private void settled(Outcome outcome) {
        long key = Keys.of(outcome.caseId());
        long bit = 1L << outcome.exit().ordinal();
        long before = exits.get(key);
        if ((before & bit) != 0) {
            return;
        }
        exits.put(key, before | bit);
        cases.merge(outcome.exit(), 1L, Long::sum);
        inFlight.remove(ownership.firstPosition(outcome.caseId()));
        if (before == 0) {
            drafts.died(outcome.drafts().dead());
            costs.settled(outcome);
        }
    }

    private long count(Exit exit) {
        return cases.getOrDefault(exit, 0L);
    }
}
