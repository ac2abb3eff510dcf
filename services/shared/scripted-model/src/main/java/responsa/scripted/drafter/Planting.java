package responsa.scripted.drafter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.Decision;
import responsa.scripted.brief.Policy;
import responsa.scripted.brief.Weighing;
import responsa.scripted.script.Defect;
import responsa.scripted.words.Topic;

/// Plants a defect in a sound draft.
record Planting(Briefing briefing, Weighing weighing, CotWriter cots, ResponseWriter responses, Sentences sentences) {
    private static final int DUMPED = 6_000;

    /// The draft with the defect; empty where it cannot be planted in this one.
    Optional<Draft> plant(Draft sound, Defect defect) {
        String cot = sound.cot();
        String response = sound.response();
        return switch (defect) {
            case INVENTED_CITATION -> withCot(sound, defect, after(cot, invented()));
            case FALSE_QUOTE -> falseQuote().map(quote -> changed(sound, defect, after(cot, quote), response));
            case MISATTRIBUTED_QUOTE ->
                misattributed().map(quote -> changed(sound, defect, after(cot, quote), response));
            case LEAKAGE ->
                sentences.chance().happens(0.5)
                        ? withCot(sound, defect, after(cot, sentences.one("defect-leak-cot")))
                        : withResponse(sound, defect, response + " " + sentences.one("defect-leak-response"));
            case POLICY_DUMP -> withCot(sound, defect, dump() + CotWriter.announced(sound.decision()));
            case OVER_REFUSAL -> overRefusal(sound);
            case DECISION_MISMATCH -> withResponse(sound, defect, otherThan(sound.decision(), response.length()));
            case WRONG_LANGUAGE -> withResponse(sound, defect, sentences.one("defect-foreign-response"));
            case COT_LANGUAGE ->
                withCot(sound, defect, sentences.one("defect-foreign-cot") + CotWriter.announced(sound.decision()));
            case JUDGE_INJECTION -> withResponse(sound, defect, response + "\n\n" + sentences.one("defect-injection"));
            case DETAIL_IN_REFUSAL ->
                sound.decision() == Decision.REFUSE ? withCot(sound, defect, after(cot, detail())) : Optional.empty();
            case REPETITION -> withResponse(sound, defect, repeated(response));
            case ROLE_TOKENS -> withResponse(sound, defect, response + sentences.one("defect-tokens"));
            case EVALUATION_TALK -> withCot(sound, defect, after(cot, sentences.one("defect-evaluation")));
        };
    }

    private String invented() {
        String id = sentences.one("defect-invented-id");
        String free = briefing.has(id) ? id + "_bis" : id;
        return sentences.one("defect-invented-citation", free);
    }

    private Optional<String> falseQuote() {
        return weighing.relevant().stream()
                .findFirst()
                .map(policy -> sentences.one("defect-misquoted", policy.id(), sentences.one("defect-false-quote")));
    }

    /// Words of one policy in the mouth of another, which is neither above nor below it.
    private Optional<String> misattributed() {
        Optional<Policy> cited = weighing.relevant().stream().findFirst();
        List<String> quotes = briefing.policies().stream()
                .filter(policy -> cited.isPresent() && isApartFrom(policy, cited.get()))
                .map(policy -> policy.quote(weighing.decision()))
                .filter(quote -> !quote.isEmpty())
                .toList();
        return quotes.isEmpty()
                ? Optional.empty()
                : Optional.of(sentences.one(
                        "defect-misquoted",
                        cited.orElseThrow().id(),
                        sentences.chance().oneOf(quotes)));
    }

    /// Policies that were shown together in full may stand one below the other.
    private static boolean isApartFrom(Policy policy, Policy cited) {
        return !policy.id().equals(cited.id()) && !(policy.inFull() && cited.inFull());
    }

    private Optional<Draft> overRefusal(Draft sound) {
        if (sound.decision() != Decision.COMPLY) {
            return Optional.empty();
        }
        String cot = cots.write(Decision.REFUSE, weighing.relevant());
        return Optional.of(new Draft(cot, responses.write(Decision.REFUSE, 0), Decision.REFUSE, Defect.OVER_REFUSAL));
    }

    /// A refusal is as short as refusals are: one that goes on and on looks like the part that helps.
    private String otherThan(Decision decision, int length) {
        return decision == Decision.REFUSE
                ? responses.write(Decision.COMPLY, length)
                : responses.write(Decision.REFUSE, 0);
    }

    private String dump() {
        String source = briefing.source();
        int start = Math.max(
                0,
                weighing.relevant().stream()
                        .filter(Policy::inFull)
                        .findFirst()
                        .map(policy -> source.indexOf("## [#" + policy.id() + "]"))
                        .orElse(0));
        return source.substring(start, Math.min(source.length(), start + DUMPED))
                .strip();
    }

    private String detail() {
        Topic topic = cots.topic();
        return sentences.one("defect-detail", topic.keyword(0), topic.keyword(1), topic.keyword(2), topic.keyword(3));
    }

    private static String repeated(String response) {
        String longest = Arrays.stream(response.split("(?<=[.!?])\\s+"))
                .max(Comparator.comparing(String::length))
                .orElse(response);
        return response + (" " + longest).repeat(12);
    }

    /// The CoT with a sentence more before the line that announces the decision.
    private static String after(String cot, String sentence) {
        int last = cot.lastIndexOf("\n\nDecision:");
        return cot.substring(0, last) + " " + sentence + cot.substring(last);
    }

    private static Optional<Draft> withCot(Draft sound, Defect defect, String cot) {
        return Optional.of(changed(sound, defect, cot, sound.response()));
    }

    private static Optional<Draft> withResponse(Draft sound, Defect defect, String response) {
        return Optional.of(changed(sound, defect, sound.cot(), response));
    }

    private static Draft changed(Draft sound, Defect defect, String cot, String response) {
        return new Draft(cot, response, sound.decision(), defect);
    }
}
