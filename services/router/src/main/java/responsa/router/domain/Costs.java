package responsa.router.domain;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import responsa.topics.record.Draft;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Pass;
import responsa.topics.record.Tokens;
import responsa.topics.record.Verdict;

/// What drafts and verdicts cost: tokens by the model's name in the recipe.
final class Costs {
    private Costs() {}

    /// Of the draft and of every pass over it.
    static SortedMap<String, Tokens> of(Verdict verdict) {
        return sum(Stream.concat(
                Stream.of(verdict.draft().provenance().call()),
                verdict.passes().stream().map(Pass::call)));
    }

    /// Of a draft that nobody judged.
    static SortedMap<String, Tokens> of(Draft draft) {
        return sum(Stream.of(draft.provenance().call()));
    }

    private static SortedMap<String, Tokens> sum(Stream<ModelCall> calls) {
        SortedMap<String, Tokens> sum = new TreeMap<>();
        calls.forEach(call -> sum.merge(call.asked(), Tokens.of(call.usage()), Tokens::plus));
        return sum;
    }
}
