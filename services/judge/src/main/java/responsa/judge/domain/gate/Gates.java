package responsa.judge.domain.gate;

import java.util.List;
import java.util.stream.Stream;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;
import responsa.topics.record.Gating;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// The gates of a recipe over a spec, in the order of their cost. All that it does not turn off are asked, also after
/// one that rejects: a rejection is data, and the more it says the better.
///
/// They are made once for many drafts: making them reads the whole spec. Immutable, for any thread.
public final class Gates {
    private final List<Gate> all;
    private final List<Gate> asked;
    private final Gating gating;

    private Gates(List<Gate> all, Gating gating) {
        this.all = all;
        this.gating = gating;
        this.asked = all.stream()
                .filter(gate -> gate.names().stream().anyMatch(name -> action(gate, name) != GateAction.OFF))
                .toList();
    }

    /// Those of a recipe.
    ///
    /// @param spec the version to check against what a draft says of policies
    public static Gates of(Spec spec, Recipe recipe) {
        Gating gating = recipe.gating();
        Policies policies = Policies.of(spec);
        return new Gates(
                List.of(
                        new OutcomeGate(),
                        new FinishReasonGate(),
                        new LengthGate(gating),
                        new SecondCotGate(),
                        new TokenGate(),
                        new LeakageGate(),
                        new EvaluationTalkGate(),
                        new DecisionGate(),
                        new HarmfulDetailGate(gating),
                        new RepetitionGate(gating),
                        new SpecDumpGate(policies, gating),
                        new LanguageGate(),
                        new CitationGate(policies),
                        new QuoteGate(policies)),
                gating);
    }

    /// What they see in a draft, in the order of the gates. The draft is rejected if one of the findings rejects.
    public List<Finding> inspect(Examined examined) {
        return asked.stream()
                .flatMap(gate -> gate.inspect(examined).stream().flatMap(finding -> acted(gate, finding)))
                .toList();
    }

    private Stream<Finding> acted(Gate gate, Finding seen) {
        return switch (action(gate, seen.gate())) {
            case REJECT -> Stream.of(seen);
            case ANNOTATE -> Stream.of(new Finding(seen.gate(), false, seen.detail()));
            case OFF -> Stream.empty();
        };
    }

    private GateAction action(Gate gate, String name) {
        return gating.action(name).orElseGet(gate::unnamed);
    }

    /// For the tests that list them.
    List<Gate> all() {
        return all;
    }
}
