package responsa.judge.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.judge.domain.Hearing;
import responsa.judge.domain.request.Standards;
import responsa.judge.domain.reward.RewardDrafts;
import responsa.judge.domain.reward.RewardItem;
import responsa.judge.domain.reward.RewardRequest;
import responsa.judge.domain.reward.Rewarded;
import responsa.model.ModelClient;
import responsa.stage.work.Answer;
import responsa.stage.work.Memo;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.Pass;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Judges the completions of one request, as drafts are judged: no gates, since what a trainer wants is a score.
/// Threads: any.
///
/// @param uncounted meters that nobody reads: the figures of the stage are of drafts alone
record RewardBench(
        Recipe recipe,
        Spec spec,
        Judging judging,
        @Nullable String model,
        ModelClient models,
        RecentStandards standards,
        JudgeMeters uncounted) {

    /// @throws IllegalArgumentException if the recipe has no criterion to ask for while the CoT is hidden
    static RewardBench of(
            RewardRequest request, Recipe recipe, Spec spec, ModelClient models, RecentStandards standards) {
        Judging judging = RewardDrafts.judging(recipe.judging(), request.hideCot());
        Recipe asked = recipe.with(judging);
        JudgeMeters uncounted = new JudgeMeters("reward", new SimpleMeterRegistry());
        return new RewardBench(asked, spec, judging, request.model(), models, standards, uncounted);
    }

    /// Hears a completion to its end.
    Rewarded judge(RewardItem item) throws InterruptedException {
        Draft draft = RewardDrafts.draft(item, spec.ref(), recipe.ref(), model);
        Standards applied = standards.of(spec, recipe, recipe.ref().sha256(), item.categories());
        Sitting sitting = new Sitting(models, uncounted, applied, List.of(), Hearing.opened(draft, judging));
        return switch (sitting.hear(new Nothing())) {
            case Answer.Given<VerdictRecord>(Verdict verdict) ->
                Rewarded.of(verdict.passes(), verdict.minima(), judging);
            case Answer.Given<VerdictRecord> other -> throw new IllegalStateException("a hearing ends in a verdict");
            case Answer.Dead<VerdictRecord> dead -> Rewarded.failed(dead.detail());
        };
    }

    /// A trainer asks once: no answer is kept for another time.
    private record Nothing() implements Memo<Pass> {
        @Override
        public List<Pass> found() {
            return List.of();
        }

        @Override
        public void keep(Pass paid) {}
    }
}
