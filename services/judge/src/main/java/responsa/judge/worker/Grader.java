package responsa.judge.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import responsa.judge.domain.Hearing;
import responsa.judge.domain.request.Standards;
import responsa.judge.domain.reward.RewardDrafts;
import responsa.judge.domain.reward.RewardItem;
import responsa.model.ModelClient;
import responsa.stage.work.Answer;
import responsa.stage.work.Memo;
import responsa.topics.record.Draft;
import responsa.topics.record.Pass;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.VerdictRecord;

/// Judges completions one by one, without Kafka and without gates: for measuring a judge, not for making data.
///
/// Threads: any; a call blocks until its completion is judged.
public final class Grader {
    /// Few sets of categories come again and again in a gold set.
    private static final int STANDARDS_KEPT = 64;

    private final Spec spec;
    private final Recipe recipe;
    private final ModelClient models;
    private final RecentStandards standards = new RecentStandards(STANDARDS_KEPT);
    private final JudgeMeters uncounted = new JudgeMeters("grader", new SimpleMeterRegistry());

    /// @param recipe says how is judged; an audit share of 1 asks for every pass
    /// @param models stay the caller's
    public Grader(Spec spec, Recipe recipe, ModelClient models) {
        this.spec = spec;
        this.recipe = recipe;
        this.models = models;
    }

    /// Hears a completion to its end.
    ///
    /// @return a verdict, or why there is none
    public Answer<VerdictRecord> grade(RewardItem item) throws InterruptedException {
        Draft draft = RewardDrafts.draft(item, spec.ref(), recipe.ref(), null);
        Standards applied = standards.of(spec, recipe, recipe.ref().sha256(), item.categories());
        Hearing opened = Hearing.opened(draft, recipe.judging());
        return new Sitting(models, uncounted, applied, List.of(), opened).hear(new Forgetful());
    }

    /// Who grades keeps whole verdicts, not single passes.
    private record Forgetful() implements Memo<Pass> {
        @Override
        public List<Pass> found() {
            return List.of();
        }

        @Override
        public void keep(Pass paid) {}
    }
}
