package responsa.local.books;

import java.util.SortedMap;
import java.util.TreeMap;
import org.agrona.collections.LongHashSet;
import responsa.topics.record.Exit;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;

/// What the run's cases cost.
final class CostBook {
    private final LongHashSet classified = new LongHashSet();
    private final LongHashSet repeats = new LongHashSet();
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private Spent classifier = Spent.NOTHING;
    private Spent drafter = Spent.NOTHING;
    private Spent judge = Spent.NOTHING;
    private long passesSaved;

    void classified(Entry.Classified entry) {
        if (classified.add(Keys.of(entry.caseId()))) {
            classifier = classifier.plus(entry.spent());
        }
    }

    void drafted(Entry.Drafted entry) {
        drafter = drafter.plus(entry.spent());
    }

    void judged(Entry.Left entry) {
        judge = judge.plus(entry.judged());
    }

    void repeated(Entry.Repeated entry) {
        repeats.add(Keys.of(entry.source()));
    }

    void settled(Outcome outcome) {
        passesSaved += outcome.passesSaved();
        if (outcome.exit() == Exit.REJECTED) {
            outcome.reasons().stream().map(Reason::name).distinct().forEach(name -> reasons.merge(name, 1L, Long::sum));
        }
    }

    Spending spending() {
        return new Spending(classifier, drafter, judge, passesSaved, repeats.size(), reasons);
    }
}
