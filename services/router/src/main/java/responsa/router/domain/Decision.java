package responsa.router.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.topics.record.Criterion;
import responsa.topics.record.Finding;
import responsa.topics.record.Pass;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;

/// What a verdict says about its draft.
public sealed interface Decision {
    /// Under this name the judge notes that nobody but the drafter could judge.
    String SELF_JUDGING = "self-judging";

    /// It may become a tuple.
    ///
    /// @param total the sum of its minimum scores, by which drafts of a case are compared
    record Accept(int total) implements Decision {}

    /// A gate rejects it, or a minimum is under its threshold.
    record Reject(List<Reason> reasons) implements Decision {
        public Reject {
            reasons = List.copyOf(reasons);
        }
    }

    /// Nothing rejects it, and too few passes could be read to accept it.
    record Undecided(Reason reason) implements Decision {}

    /// Decides. A single minimum under its threshold rejects, however many passes are missing, since a
    /// minimum only falls; an accept needs every pass of the recipe and every criterion that is asked for (DA
    /// §2.3.2).
    static Decision decide(Verdict verdict, Recipe recipe) {
        List<Reason> reasons =
                Stream.concat(gates(verdict), thresholds(verdict, recipe)).toList();
        if (!reasons.isEmpty()) {
            return new Reject(reasons);
        }
        long readable = verdict.passes().stream().filter(Pass::readable).count();
        if (readable < recipe.judging().passes() || !scored(verdict, recipe)) {
            String detail = "%d of %d passes could be read%s"
                    .formatted(readable, recipe.judging().passes(), noted(verdict));
            return new Undecided(new Reason("undecided", detail));
        }
        return new Accept(total(verdict, recipe));
    }

    /// Passes that early exit made needless: those behind the one that rejects. None where a gate had rejected before
    /// the first, or nobody was there to judge.
    static int passesSaved(Verdict verdict, Recipe recipe) {
        boolean gated = verdict.findings().stream().anyMatch(Finding::rejects);
        boolean needless = !gated && thresholds(verdict, recipe).findAny().isPresent();
        return needless
                ? Math.max(0, recipe.judging().passes() - verdict.passes().size())
                : 0;
    }

    private static Stream<Reason> gates(Verdict verdict) {
        return verdict.findings().stream()
                .filter(Finding::rejects)
                .map(finding -> new Reason(finding.gate(), finding.detail()));
    }

    /// Why there may be too few passes, where the judge noted it.
    private static String noted(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.gate().equals(SELF_JUDGING))
                .map(finding -> "; " + finding.detail())
                .collect(Collectors.joining());
    }

    private static Stream<Reason> thresholds(Verdict verdict, Recipe recipe) {
        return recipe.judging().asked().stream()
                .filter(criterion -> minimum(verdict, criterion) < criterion.threshold())
                .map(criterion -> new Reason(
                        criterion.name(),
                        "minimum %d, threshold %d".formatted(minimum(verdict, criterion), criterion.threshold())));
    }

    private static boolean scored(Verdict verdict, Recipe recipe) {
        return verdict.provenance() != null
                && recipe.judging().asked().stream()
                        .allMatch(criterion -> verdict.minima().containsKey(criterion.name()));
    }

    private static int total(Verdict verdict, Recipe recipe) {
        return recipe.judging().asked().stream()
                .mapToInt(criterion -> minimum(verdict, criterion))
                .sum();
    }

    private static int minimum(Verdict verdict, Criterion criterion) {
        return verdict.minima().getOrDefault(criterion.name(), Criterion.BEST);
    }
}
