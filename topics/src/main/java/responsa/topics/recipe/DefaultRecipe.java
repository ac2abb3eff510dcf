package responsa.topics.recipe;

import java.time.Duration;
import java.util.List;
import responsa.topics.record.Classification;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Drafting;
import responsa.topics.record.Judging;
import responsa.topics.record.Recipe;
import responsa.topics.record.Screening;
import responsa.topics.record.Selection;

/// The recipe `default`: what holds where a recipe says nothing.
public final class DefaultRecipe {
    private static final String ID = "default";
    private static final Duration LONG_THOUGHT = Duration.ofMinutes(30);
    private static final Duration SHORT_THOUGHT = Duration.ofMinutes(10);
    private static final double AUDIT_SHARE = 0.05;

    private DefaultRecipe() {}

    /// The default recipe for a spec.
    ///
    /// @param specId id of the spec that it applies
    /// @param drafterModel name of the model that drafts
    /// @param judgeModel name of the one model on the panel
    /// @param classifierModel name of the model that finds categories
    public static Recipe of(String specId, String drafterModel, String judgeModel, String classifierModel) {
        return new Recipe(
                ID,
                specId,
                CotStyle.RULE_CITING,
                new Classification(classifierModel, 1024, SHORT_THOUGHT),
                new Drafting(drafterModel, 1, 1, 1.0, 1.0, 8192, LONG_THOUGHT),
                DefaultGates.gating(),
                new Judging(
                        List.of(judgeModel),
                        3,
                        0.6,
                        4096,
                        SHORT_THOUGHT,
                        AUDIT_SHARE,
                        3,
                        false,
                        false,
                        DefaultRubric.criteria()),
                Selection.BEST,
                null,
                Screening.DEFAULT);
    }
}
