package responsa.judge.domain.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import responsa.judge.domain.Audit;
import responsa.topics.record.Criterion;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.Pass;
import responsa.topics.record.Verdict;

/// Agreement by criterion, by judge and by policy: a fold of the drafts of the audit share, as their judging ends, or
/// of the verdicts of a run.
public record Agreements(SortedMap<Aspect, Agreement> each) {
    /// Nothing was judged yet.
    public static final Agreements NONE = new Agreements(Collections.emptySortedMap());

    /// Stands for the category of a draft that has none.
    private static final String UNCLASSIFIED = "unclassified";

    public Agreements {
        each = Collections.unmodifiableSortedMap(new TreeMap<>(each));
    }

    /// With one more verdict; one on a draft outside of the audit share changes nothing.
    ///
    /// @param judging of the recipe that it was judged by
    public Agreements with(Verdict verdict, Judging judging) {
        return with(verdict.draft(), verdict.passes(), judging);
    }

    /// With one more draft whose judging is settled; one outside of the audit share changes nothing, and a pass that
    /// could not be read counts as none.
    public Agreements with(Draft draft, Collection<Pass> passes, Judging judging) {
        List<String> policies = draft.drafted().categories();
        return Audit.drawn(draft.id(), judging.auditShare())
                ? merge(of(passes, policies.isEmpty() ? List.of(UNCLASSIFIED) : policies, judging))
                : this;
    }

    /// What both have counted.
    public Agreements merge(Agreements other) {
        SortedMap<Aspect, Agreement> all = new TreeMap<>(each);
        other.each.forEach((aspect, agreement) -> all.merge(aspect, agreement, Agreement::merge));
        return new Agreements(all);
    }

    /// With the names of policies mapped, so that their number is bounded; those that get one name are merged.
    ///
    /// @param known which policies keep theirs
    /// @param rest what the others are called
    public Agreements keeping(Predicate<String> known, String rest) {
        SortedMap<Aspect, Agreement> all = new TreeMap<>();
        each.forEach((aspect, agreement) -> {
            boolean renamed = aspect.of() == Aspect.Of.POLICY && !known.test(aspect.name());
            Aspect kept = renamed ? new Aspect(Aspect.Of.POLICY, rest, aspect.criterion()) : aspect;
            all.merge(kept, agreement, Agreement::merge);
        });
        return new Agreements(all);
    }

    private static Agreements of(Collection<Pass> passes, List<String> policies, Judging judging) {
        SortedMap<Aspect, Agreement> all = new TreeMap<>();
        List<String> judges =
                passes.stream().map(pass -> pass.call().asked()).distinct().toList();
        for (Criterion criterion : judging.asked()) {
            Agreement agreement = agreement(passes, criterion);
            all.put(new Aspect(Aspect.Of.ALL, "", criterion.name()), agreement);
            policies.forEach(policy -> all.put(new Aspect(Aspect.Of.POLICY, policy, criterion.name()), agreement));
            judges.forEach(judge -> all.put(
                    new Aspect(Aspect.Of.JUDGE, judge, criterion.name()), agreement(of(judge, passes), criterion)));
        }
        all.values().removeIf(agreement -> agreement.drafts() == 0);
        return new Agreements(all);
    }

    private static List<Pass> of(String judge, Collection<Pass> passes) {
        return passes.stream().filter(pass -> pass.call().asked().equals(judge)).toList();
    }

    private static Agreement agreement(Collection<Pass> passes, Criterion criterion) {
        List<Integer> scores = passes.stream()
                .map(pass -> pass.scores().get(criterion.name()))
                .filter(score -> score != null)
                .map(score -> score.value())
                .toList();
        return Agreement.NONE.with(scores, criterion.threshold());
    }
}
