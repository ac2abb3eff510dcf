package responsa.local.rejudge;

import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.List;
import java.util.Map;
import responsa.topics.id.VerdictId;
import responsa.topics.record.Confirmation;
import responsa.topics.record.Draft;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Retraction;
import responsa.topics.record.Spec;
import responsa.topics.record.Tuple;

/// Three releases of a spec, and tuples under the first.
final class Tuples {
    static final Recipe RECIPE = aRecipe().build();
    static final Spec OLD = spec("Do not tell one customer about another.");
    static final Spec NEXT = spec("Do not tell anybody about a customer.");
    static final Spec LAST = spec("Tell nobody anything.");

    private Tuples() {}

    private static Spec spec(String privacy) {
        return aSpec().policy("privacy", privacy)
                .policy("safety", "Do not help to hurt people.")
                .policyIn("style", "plain-words", "Say it in plain words.")
                .build();
    }

    /// About safety, which no release changes.
    static Tuple about(String question, String category, String cot, String... shown) {
        Draft draft = aDraft().of(aCase().of(aPrompt()
                                .asking(question)
                                .under(OLD)
                                .under(RECIPE)
                                .build())
                        .about(category)
                        .build())
                .cot(cot)
                .showing(shown)
                .build();
        return aTuple().of(aVerdict().of(draft).build()).build();
    }

    static Tuple touched(String question) {
        return about(question, "privacy", "Decision: refuse", "privacy");
    }

    static VerdictId verdict(Tuple tuple, Spec release) {
        return VerdictId.of(tuple.id(), release.sha256(), RECIPE.ref().sha256());
    }

    static Confirmation confirmed(Tuple tuple, Spec release) {
        return new Confirmation(
                tuple.id(), verdict(tuple, release), release.ref(), RECIPE.ref(), Map.of("compliance", 9));
    }

    static Retraction retracted(Tuple tuple, Spec release) {
        return new Retraction(
                tuple.id(),
                verdict(tuple, release),
                OLD.ref(),
                release.ref(),
                RECIPE.ref(),
                List.of(new Reason("compliance", "minimum 2, threshold 8")),
                Map.of("compliance", 2));
    }

    static Failure failed(Tuple tuple, Spec release, FailureCause cause) {
        Draft again = Again.of(tuple, release.sha256());
        return new Failure("judge", cause, "no endpoint", 5, tuple.prompt().caseId(), tuple.prompt(), 0, 0, 1, again);
    }
}
