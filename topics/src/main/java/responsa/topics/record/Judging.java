package responsa.topics.record;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a recipe judges: `passes` passes over the panel, each criterion's score being its minimum (DA §2.3.2).
///
/// @param panel names of the models that judge; pass i is done by model i modulo the size of the panel
/// @param auditShare the share of drafts that get every pass although the decision is known, so that agreement
///     between passes can be measured
/// @param tries how often a pass whose answer cannot be read is asked for before it counts as unreadable
/// @param allowSelfJudging whether a model may judge what the same model drafted; by the names asked for and reported
/// @param hideCot whether the judge does not see the CoT, so that nothing presses on it (DA §2.4), see [#asked];
///     null in recipes from before this key: no
public record Judging(
        List<String> panel,
        int passes,
        double temperature,
        int maxTokens,
        Duration deadline,
        double auditShare,
        int tries,
        boolean allowSelfJudging,
        @Nullable Boolean hideCot,
        List<Criterion> rubric) {

    public Judging {
        panel = List.copyOf(panel);
        rubric = List.copyOf(rubric);
        Bounds.check("judging.passes", passes, 1, 16);
        Bounds.check("judging.temperature", temperature, 0, 2);
        Bounds.check("judging.max_tokens", maxTokens, 1, 1_000_000);
        Bounds.check("judging.audit_share", auditShare, 0, 1);
        Bounds.check("judging.tries", tries, 1, 10);
        Bounds.checkPositive("judging.deadline", deadline);
        if (panel.isEmpty()) {
            throw new IllegalArgumentException("judging.panel is empty; name at least one model");
        }
        if (rubric.stream().map(Criterion::name).distinct().count() != rubric.size() || rubric.isEmpty()) {
            throw new IllegalArgumentException("judging.rubric must hold at least one criterion, each name once");
        }
        if (asked(rubric, hideCot).isEmpty()) {
            throw new IllegalArgumentException(
                    "judging.hide_cot leaves no criterion: all of judging.rubric read the CoT; add one that does not");
        }
    }

    /// Whether the judge does not see the CoT.
    public boolean hidesCot() {
        return Boolean.TRUE.equals(hideCot);
    }

    /// The criteria that a judge is asked for: where the CoT is hidden, those that do not read it.
    public List<Criterion> asked() {
        return asked(rubric, hideCot);
    }

    /// The same judging, but for whether the CoT is hidden.
    ///
    /// @throws IllegalArgumentException if no criterion is left
    public Judging hidingCot(boolean hides) {
        return new Judging(
                panel, passes, temperature, maxTokens, deadline, auditShare, tries, allowSelfJudging, hides, rubric);
    }

    /// The same judging by another panel.
    public Judging by(List<String> others) {
        return new Judging(
                others, passes, temperature, maxTokens, deadline, auditShare, tries, allowSelfJudging, hideCot, rubric);
    }

    /// The same judging, but models may judge what they drafted.
    public Judging allowingSelfJudging() {
        return new Judging(panel, passes, temperature, maxTokens, deadline, auditShare, tries, true, hideCot, rubric);
    }

    /// The same judging, with another share of drafts that get every pass.
    public Judging auditing(double share) {
        return new Judging(
                panel, passes, temperature, maxTokens, deadline, share, tries, allowSelfJudging, hideCot, rubric);
    }

    /// The model of a pass.
    public String model(int pass) {
        return panel.get(pass % panel.size());
    }

    private static List<Criterion> asked(List<Criterion> rubric, @Nullable Boolean hideCot) {
        boolean hidden = Boolean.TRUE.equals(hideCot);
        return rubric.stream()
                .filter(criterion -> !hidden || !criterion.gradesCot())
                .toList();
    }
}
