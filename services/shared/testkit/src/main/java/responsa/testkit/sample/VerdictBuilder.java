package responsa.testkit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.PassId;
import responsa.topics.id.Sha256;
import responsa.topics.id.VerdictId;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.Finding;
import responsa.topics.record.Pass;
import responsa.topics.record.Provenance;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Score;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Verdict;

/// A verdict; minima and ids follow from its draft and passes.
public final class VerdictBuilder {
    private static final int DEFAULT_PASSES = 3;
    private static final int DEFAULT_SCORE = 9;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Map<String, Integer>> passes = new ArrayList<>();
    private boolean judged = true;
    private Draft draft = Samples.aDraft().build();
    private @Nullable DraftDecision decision;

    VerdictBuilder() {}

    /// The draft that was judged.
    public VerdictBuilder of(Draft value) {
        draft = value;
        return this;
    }

    /// A gate's finding. One that rejects leaves no pass.
    public VerdictBuilder finding(String gate, boolean rejects) {
        findings.add(new Finding(gate, rejects, "seen by " + gate));
        judged = judged && !rejects;
        return this;
    }

    /// What its draft does with the request, as the judge read it.
    public VerdictBuilder deciding(DraftDecision value) {
        decision = value;
        return this;
    }

    /// One more pass with these scores for `compliance` and `helpfulness`; the first call replaces the
    /// default passes.
    public VerdictBuilder pass(int compliance, int helpfulness) {
        return pass(Map.of("compliance", compliance, "helpfulness", helpfulness));
    }

    /// One more pass with these scores.
    public VerdictBuilder pass(Map<String, Integer> scores) {
        passes.add(scores);
        return this;
    }

    /// One more pass whose answer could not be read.
    public VerdictBuilder unreadablePass() {
        return pass(Map.of());
    }

    /// The verdict.
    public Verdict build() {
        if (judged && passes.isEmpty()) {
            for (int i = 0; i < DEFAULT_PASSES; i++) {
                pass(DEFAULT_SCORE, DEFAULT_SCORE);
            }
        }
        List<Pass> read = new ArrayList<>();
        passes.forEach(scores -> read.add(pass(read.size(), scores)));
        SpecRef spec = draft.judgedBySpec();
        RecipeRef recipe = draft.judgedByRecipe();
        VerdictId id = VerdictId.of(draft.id(), spec.sha256(), recipe.sha256());
        return new Verdict(id, draft, spec, recipe, findings, read, minima(), provenance(read), decision);
    }

    private Pass pass(int index, Map<String, Integer> scores) {
        PassId id = PassId.of(
                draft.id(),
                index,
                draft.judgedBySpec().sha256(),
                draft.judgedByRecipe().sha256());
        Map<String, Score> scored = scores.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Score(entry.getValue(), "As it reads.")));
        String unreadable = scores.isEmpty() ? "no JSON" : null;
        return new Pass(id, draft.id(), index, scored, unreadable, 1, Samples.aCall("scripted-judge", id.seed()));
    }

    private Map<String, Integer> minima() {
        Map<String, Integer> lowest = new TreeMap<>();
        passes.forEach(scores -> scores.forEach((name, score) -> lowest.merge(name, score, Math::min)));
        return lowest;
    }

    private @Nullable Provenance provenance(List<Pass> read) {
        if (read.isEmpty()) {
            return null;
        }
        Provenance drafted = draft.provenance();
        return new Provenance(
                draft.judgedBySpec(),
                draft.judgedByRecipe(),
                drafted.policiesShown(),
                Sha256.ofFields(drafted.policiesShown()),
                Samples.aTemplate("judge"),
                read.getLast().call());
    }
}
