package responsa.benchmarks.books;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.books.Planted.Fate;
import responsa.scripted.request.Fingerprint;
import responsa.scripted.script.Slip;
import responsa.topics.id.CaseId;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Exit;
import responsa.topics.record.Failure;
import responsa.topics.record.Outcome;
import responsa.topics.record.Pass;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// What the topics hold of every case of a run in which each case is drafted once.
///
/// Threads: one. Bound: the cases of the run; no text is kept.
public final class CaseBook {
    private static final String COT_MISSING = DraftOutcome.COT_MISSING.text();

    private final Map<CaseId, Entry> entries = new HashMap<>();
    private long strays;

    /// A submitted case, before anything else of it.
    public void prompt(Prompt prompt) {
        String last = prompt.messages().getLast().content();
        entries.putIfAbsent(prompt.caseId(), new Entry(Fingerprint.of(last).toString()));
    }

    /// A record of `drafts`.
    public void draft(DraftRecord record) {
        entry(caseOf(record)).draft();
    }

    /// A record of `verdicts`; a failure is where its draft's way ends.
    public void verdict(VerdictRecord record) {
        switch (record) {
            case Verdict verdict ->
                entry(caseOf(verdict))
                        .verdict(verdict.passes().stream()
                                .mapToInt(CaseBook::unreadable)
                                .sum());
            case Failure failure -> {
                Entry entry = entry(failure.caseId());
                entry.verdict(0);
                entry.leave(Exit.DEAD);
            }
        }
    }

    /// A record of `dataset`.
    public void kept(DatasetRecord record) {
        if (record instanceof Tuple tuple) {
            entry(tuple.prompt().caseId()).leave(Exit.ACCEPTED);
        }
    }

    /// A record of `rejected`. A repeat, a duplicate or a late verdict is one too many of something.
    public void rejected(Rejection record) {
        if (record instanceof Rejection.RejectedDraft(Verdict verdict, var reasons)) {
            Entry entry = entry(caseOf(verdict));
            entry.leave(Exit.REJECTED);
            reasons.forEach(reason -> entry.reason(reason.name()));
        } else {
            strays++;
        }
    }

    /// A record of `undecided`.
    public void undecided(Verdict verdict) {
        entry(caseOf(verdict)).leave(Exit.UNDECIDED);
    }

    /// A record of `outcomes`.
    public void outcome(Outcome outcome) {
        entry(outcome.caseId()).settle(outcome.exit());
    }

    /// What came of it.
    ///
    /// @param tries how often the recipe asks for a pass before it counts as unreadable
    public Balance against(Planted planted, int tries) {
        return new Balance(
                entries.size(),
                count(entry -> entry.settled() == Exit.ACCEPTED),
                count(entry -> entry.settled() == Exit.REJECTED),
                count(entry -> entry.settled() == Exit.UNDECIDED),
                count(entry -> entry.settled() == Exit.DEAD),
                count(Entry::isLost),
                count(Entry::isDoubled) + strays,
                count(entry -> entry.contradictsItself() || isMislabelled(entry, planted.of(entry.prompt()), tries)),
                count(entry -> entry.has(COT_MISSING)),
                entries.values().stream().mapToLong(Entry::unreadable).sum());
    }

    /// A draft is sound unless the model spoilt it; a case may be undecided or dead only where the model gave it no
    /// answer that can be used.
    private static boolean isMislabelled(Entry entry, Fate fate, int tries) {
        Exit settled = entry.settled();
        if (settled == null) {
            return false;
        }
        boolean spoilt = Slip.COT_MISSING.id().equals(fate.fault());
        return switch (settled) {
            case ACCEPTED -> spoilt || entry.has(COT_MISSING);
            case REJECTED -> !spoilt || !entry.has(COT_MISSING);
            case UNDECIDED -> spoilt || fate.unreadable() < tries;
            case DEAD -> fate.unanswered() == 0;
        };
    }

    private long count(Predicate<Entry> which) {
        return entries.values().stream().filter(which).count();
    }

    private Entry entry(@Nullable CaseId id) {
        Entry entry = id == null ? null : entries.get(id);
        if (entry == null) {
            strays++;
            return new Entry("");
        }
        return entry;
    }

    private static @Nullable CaseId caseOf(DraftRecord record) {
        return switch (record) {
            case Draft draft -> draft.drafted().id();
            case Failure failure -> failure.caseId();
        };
    }

    private static CaseId caseOf(Verdict verdict) {
        return verdict.draft().drafted().id();
    }

    private static int unreadable(Pass pass) {
        return pass.calls() - (pass.readable() ? 1 : 0);
    }
}
