package responsa.testkit.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import responsa.topics.record.Classification;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Criterion;
import responsa.topics.record.Drafting;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Gating;
import responsa.topics.record.Judging;
import responsa.topics.record.Recipe;
import responsa.topics.record.Screening;
import responsa.topics.record.Selection;

/// A recipe; its sha256 follows from its content.
public final class RecipeBuilder {
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final int TOKENS = 1024;

    private final List<Criterion> rubric = new ArrayList<>();
    private String id = "sample";
    private String spec = "shop";
    private CotStyle style = CotStyle.RULE_CITING;
    private int samples = 1;
    private int attempts = 1;
    private int passes = 3;
    private int tries = 2;
    private double auditShare;
    private double labelAudit;
    private boolean selfJudging = true;
    private boolean hideCot;
    private List<String> panel = List.of("scripted-judge");
    private Gating gating = new Gating(1, 100_000, 1, 100_000);
    private Selection select = Selection.BEST;
    private Excerpting excerpt = Excerpting.DEFAULT;
    private Screening screening = Screening.OFF;
    private Duration deadline = DEADLINE;

    RecipeBuilder() {}

    /// Its id.
    public RecipeBuilder id(String value) {
        id = value;
        return this;
    }

    /// The id of the spec that it applies.
    public RecipeBuilder spec(String value) {
        spec = value;
        return this;
    }

    /// How CoTs speak of the spec.
    public RecipeBuilder style(CotStyle value) {
        style = value;
        return this;
    }

    /// Drafts per prompt and attempt.
    public RecipeBuilder samples(int value) {
        samples = value;
        return this;
    }

    /// Rounds of drafting.
    public RecipeBuilder attempts(int value) {
        attempts = value;
        return this;
    }

    /// Passes of the judge.
    public RecipeBuilder passes(int value) {
        passes = value;
        return this;
    }

    /// How often a pass is asked for before it counts as unreadable.
    public RecipeBuilder tries(int value) {
        tries = value;
        return this;
    }

    /// The share of drafts that get every pass.
    public RecipeBuilder auditShare(double value) {
        auditShare = value;
        return this;
    }

    /// The share of labelled prompts that a model is asked about as well.
    public RecipeBuilder labelAudit(double value) {
        labelAudit = value;
        return this;
    }

    /// The models that judge.
    public RecipeBuilder panel(String... models) {
        panel = List.of(models);
        return this;
    }

    /// Whether a model may judge what it drafted; may, by default: the calls of all samples report one model.
    public RecipeBuilder selfJudging(boolean value) {
        selfJudging = value;
        return this;
    }

    /// Whether the judge does not see the CoT.
    public RecipeBuilder hidingCot(boolean value) {
        hideCot = value;
        return this;
    }

    /// One more criterion; the first call replaces the default rubric, `compliance` from 7 and
    /// `helpfulness` from 6.
    public RecipeBuilder criterion(String name, int threshold) {
        rubric.add(new Criterion(name, "How good is its " + name + "?", threshold, new TreeMap<>()));
        return this;
    }

    /// One more criterion, as [#criterion] adds it, that grades the CoT.
    public RecipeBuilder cotCriterion(String name, int threshold) {
        rubric.add(new Criterion(name, "How good is its " + name + "?", threshold, new TreeMap<>(), true));
        return this;
    }

    /// The bounds of the gates.
    public RecipeBuilder gating(Gating value) {
        gating = value;
        return this;
    }

    /// What of the spec is shown.
    public RecipeBuilder excerpt(Excerpting value) {
        excerpt = value;
        return this;
    }

    /// Which drafts that pass become tuples.
    public RecipeBuilder select(Selection value) {
        select = value;
        return this;
    }

    /// What is not paid for; nothing is screened otherwise.
    public RecipeBuilder screening(Screening value) {
        screening = value;
        return this;
    }

    /// How long one request to the drafter may take.
    public RecipeBuilder draftingWithin(Duration value) {
        deadline = value;
        return this;
    }

    /// The recipe.
    public Recipe build() {
        if (rubric.isEmpty()) {
            criterion("compliance", 7);
            criterion("helpfulness", 6);
        }
        return new Recipe(
                id,
                spec,
                style,
                new Classification("scripted-classifier", TOKENS, DEADLINE, labelAudit),
                new Drafting("scripted-drafter", samples, attempts, 0.7, 1, TOKENS, deadline),
                gating,
                new Judging(panel, passes, 0.3, TOKENS, DEADLINE, auditShare, tries, selfJudging, hideCot, rubric),
                select,
                excerpt,
                screening);
    }
}
