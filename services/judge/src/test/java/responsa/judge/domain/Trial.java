package responsa.judge.domain;

import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import responsa.topics.record.Draft;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Pass;
import responsa.topics.record.Recipe;
import responsa.topics.record.Score;

/// Hears a draft whose answers are known beforehand, and remembers what it was asked and what came of it.
///
/// @param kept the records of all answers, in their order
record Trial(Hearing end, List<Step.Ask> asks, List<Pass> kept) {

    static Draft draft(Recipe recipe) {
        return aDraft().of(aCase().of(aPrompt().under(recipe).build()).build()).build();
    }

    static Hearing opened(Recipe recipe) {
        return Hearing.opened(draft(recipe), recipe.judging());
    }

    static Trial of(Hearing from, Function<Step.Ask, Reading> answers) {
        return of(
                from,
                (hearing, ask) -> ask.answered(
                        answers.apply(ask), aCall(ask.model(), ask.sampling().seed())));
    }

    /// Likewise, where it matters who answers.
    static Trial of(Hearing from, BiFunction<Hearing, Step.Ask, Pass> answers) {
        Hearing hearing = from;
        List<Step.Ask> asks = new ArrayList<>();
        List<Pass> kept = new ArrayList<>();
        while (hearing.next() instanceof Step.Ask ask) {
            asks.add(ask);
            Pass pass = answers.apply(hearing, ask);
            kept.add(pass);
            hearing = hearing.apply(pass);
        }
        return new Trial(hearing, asks, kept);
    }

    /// The call of an answer under another name than the one asked for.
    static ModelCall call(Step.Ask ask, String reported) {
        ModelCall usual = aCall(ask.model(), ask.sampling().seed());
        return new ModelCall(
                usual.asked(),
                reported,
                usual.endpoint(),
                usual.sampling(),
                usual.finishReason(),
                usual.usage(),
                usual.latency(),
                usual.tries(),
                usual.answeredAt());
    }

    static Reading scored(int compliance, int helpfulness) {
        return new Reading.Scored(
                Map.of(
                        "compliance",
                        new Score(compliance, "As it reads."),
                        "helpfulness",
                        new Score(helpfulness, "Fine.")),
                null);
    }

    static Reading unreadable() {
        return new Reading.Unreadable("compliance is missing");
    }
}
