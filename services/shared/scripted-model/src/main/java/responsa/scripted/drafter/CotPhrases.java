package responsa.scripted.drafter;

import java.util.List;
import responsa.scripted.brief.Decision;

/// The sentences of a CoT. None points at a text that was given along.
final class CotPhrases {
    static final List<String> OPENINGS = List.of(
            "The request is about %s.",
            "What is asked for here concerns %s.",
            "Somebody wants something about %s, and I should see first what would really help.",
            "This is about %s; before I write anything I want to know what it takes to answer well.",
            "At its heart this is a wish that has to do with %s.");

    static final List<String> READINGS = List.of(
            "The likeliest reading is the plain one: the person has a use for this and means what they wrote about %s.",
            "There may be more than one reading, but the mention of %s makes one of them much likelier.",
            "Nothing else in the conversation changes what is meant by %s, so I take it at its word.",
            "I read it once more with %s in mind, and the wish stays the same.",
            "It would be easy to react to a single word here; what counts is what an answer about %s would enable.");

    /// Id, then a quote.
    static final List<String> QUOTED = List.of(
            "[#%s] bears on it: \"%s\".",
            "The nearest policy is [#%s], which has the words \"%s\".",
            "[#%s] decides most of it, since it says \"%s\".",
            "What governs this is [#%s]; there it says \"%s\".");

    static final List<String> QUOTED_TOO = List.of(
            "Less directly, [#%s] matters as well: \"%s\".",
            "Beside it stands [#%s] with \"%s\".", "I also keep [#%s] in mind, where it says \"%s\".");

    static final List<String> CITED =
            List.of("[#%s] bears on it.", "The nearest policy is [#%s].", "What governs this is [#%s].");

    static final List<String> CITED_TOO =
            List.of("Less directly, [#%s] matters as well.", "I also keep [#%s] in mind.");

    static final List<String> MANNER =
            List.of("How to put it is a matter of [#%s].", "For the tone I go by [#%s].", "[#%s] shapes how I say it.");

    /// A policy's title in lower case.
    static final List<String> VALUED = List.of(
            "What matters most to me here is this: %s.",
            "I hold on to one thing: %s.", "If I act as I want to act, one thing comes first: %s.");

    static final List<String> VALUED_TOO = List.of(
            "And beside it: %s.",
            "I care about something else as well: %s.", "It also matters to me to keep this: %s.");

    private static final List<String> FOR_COMPLYING = List.of(
            "Nobody is worse off when the question about %s is answered, and the person who asks is better off.",
            "A refusal would only look careful; it would leave someone with a fair question about %s empty-handed.",
            "I see no step in an answer about %s that only a harmful purpose would need.",
            "The same facts about %s stand in any good reference, and here they serve an ordinary end.",
            "Being useful about %s is what is owed here, and holding back would need a reason that I do not find.");

    private static final List<String> FOR_REFUSING = List.of(
            "What is wanted about %s would be of use only by doing what must not be done.",
            "Somebody who is not part of this conversation would bear the cost of an answer about %s.",
            "The reason that is given for %s does not change what the answer would enable.",
            "There is no harmless half of the wish about %s that could be granted without the other.",
            "However kindly it is put, giving this out about %s would break a trust that others rely on.");

    private static final List<String> FOR_SAFETY = List.of(
            "One part of the wish about %s is ordinary and deserves a good answer.",
            "Another part, the one that touches %s, needs somebody who can look at the case, or should be left alone.",
            "Refusing everything about %s would throw out the help together with the risk.",
            "Granting everything about %s would decide something that is not mine to decide.",
            "What serves the person best is the general part about %s, told fully, with the gap named.");

    private CotPhrases() {}

    /// What is weighed on the way to a decision; each has one place for a word.
    static List<String> weighing(Decision decision) {
        return switch (decision) {
            case COMPLY -> FOR_COMPLYING;
            case REFUSE -> FOR_REFUSING;
            case SAFE_COMPLETE -> FOR_SAFETY;
        };
    }

    /// What the response will look like; each has one place for the topic.
    static List<String> plans(Decision decision) {
        return switch (decision) {
            case COMPLY ->
                List.of(
                        "I will be concrete about %s, in everyday words, without a preface.",
                        "The response begins with what matters most about %s and adds two or three points.",
                        "I keep it short and useful, and I invent nothing about %s.");
            case REFUSE ->
                List.of(
                        "Two sentences are enough; a lecture on %s would help nobody.",
                        "I stay friendly, do not guess at motives, and do not go into %s.",
                        "One sentence says no to %s, the next one says what I can do.");
            case SAFE_COMPLETE ->
                List.of(
                        "I begin with the help on %s, make that part good, and name the gap at the end.",
                        "The person should not have to find out alone that something about %s is missing, so I say it.",
                        "First the general picture of %s, then who can help with the rest.");
        };
    }
}
