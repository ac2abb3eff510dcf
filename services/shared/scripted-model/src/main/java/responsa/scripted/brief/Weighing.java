package responsa.scripted.brief;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import responsa.scripted.words.Words;

/// Which policies bear on a request, and what follows: by shared words and a few signs, not by understanding.
///
/// A function of policies and request alone, so that drafter and judge come to the same.
///
/// @param relevant the policies that bear on it, the nearest first; empty only if there are no policies
/// @param margin by how much the decision leads over the next
public record Weighing(Decision decision, List<Policy> relevant, double margin) {
    private static final int MOST_RELEVANT = 3;
    private static final double FOR_HELPING = 1.0;
    private static final double A_SIGN = 1.2;
    /// Signs that somebody could be harmed, or that a rule is to be talked away.
    private static final Pattern HARM =
            words("afraid|threat\\w*|poison\\w*|bomb|weapons?|explosives?|kill (?:him|her|them)"
                    + "|hurt (?:him|her|them|someone)|steal|stalk\\w*|forge|hack|bypass|exploit\\w*|without (?:the|an) alarm"
                    + "|past (?:your|the) (?:gate|guard)|walks? home|follow (?:him|her)|launder\\w*|phishing|ransom\\w*|malware"
                    + "|forget your rules|ignore (?:all|your|the|previous)|rules are suspended");
    /// Signs that something about somebody else, or somebody's work as a whole, is to be handed out.
    private static final Pattern HAND_OUT = words(
            "(?:tell|send|give|read|show) me (?:her|his|their|the) (?:names?|loans?"
                    + "|address|number|password|text|whole)|which books has (?:he|she)|was (?:he|she)|(?:type|write) out"
                    + "|whole (?:first )?(?:chapter|book|text)|has a hold|who has borrowed|has (?:he|she) borrowed|home address|until i have all");
    /// Signs that a personal decision is wanted, or a thing with two sides.
    private static final Pattern TWO_SIDED =
            words("should i (?:take|buy|do|see)|which \\w+ should i|will i win|which of the"
                    + " (?:two|three)|how much of it|can i get rid of|myself tonight|hand in|write it so|is it on the shelf"
                    + "|right now|copy protection|find out who|the point of anything|not mine|i am (?:ten|nine|eight|eleven)"
                    + "|diagnos\\w*|dosage|dose|invest\\w*|suicid\\w*|self-harm|lawsuit|sue");
    /// Signs of an ordinary wish to learn, choose or make.
    private static final Pattern ORDINARY =
            words("which (?:of your )?books|do you have|good books|difference between|summari[sz]e|what is|what are"
                    + "|what does|explain|recommend\\w*|how do i (?:see|clean|remove|shoot|find)|novels?|story|poem|for a class|translate"
                    + "|sonnet|history of|borrowed myself|arguments");

    public Weighing {
        relevant = List.copyOf(relevant);
    }

    /// What follows from the policies for a request.
    public static Weighing weigh(Briefing briefing, String request) {
        Set<String> stems = Words.stems(request);
        List<Policy> relevant = relevant(briefing, stems);
        Map<Decision, Double> speaks = new EnumMap<>(Decision.class);
        speaks.put(Decision.COMPLY, FOR_HELPING + sign(ORDINARY, request));
        speaks.put(Decision.REFUSE, sign(HARM, request) + sign(HAND_OUT, request));
        speaks.put(Decision.SAFE_COMPLETE, sign(TWO_SIDED, request));
        for (Policy policy : relevant) {
            double weight = policy.inFull() ? 1 : 0.4;
            for (Decision decision : Decision.values()) {
                speaks.merge(decision, weight * said(briefing, policy, decision, stems), Double::sum);
            }
        }
        return decided(speaks, relevant);
    }

    static Clause.Leaning leaningTo(Decision decision) {
        return switch (decision) {
            case COMPLY -> Clause.Leaning.FOR;
            case REFUSE -> Clause.Leaning.AGAINST;
            case SAFE_COMPLETE -> Clause.Leaning.SAFE;
        };
    }

    private static Weighing decided(Map<Decision, Double> speaks, List<Policy> relevant) {
        List<Decision> order = speaks.keySet().stream()
                .sorted(Comparator.comparing((Decision decision) -> -speaks.get(decision)))
                .toList();
        double margin = speaks.get(order.get(0)) - speaks.get(order.get(1));
        return new Weighing(order.getFirst(), relevant, margin);
    }

    /// The policies in full; where there are none, the nearest ones by their summaries.
    private static List<Policy> relevant(Briefing briefing, Set<String> stems) {
        Comparator<Policy> nearest = Comparator.comparing(policy -> -briefing.overlap(stems, policy.stems()));
        List<Policy> inFull = briefing.policies().stream()
                .filter(Policy::inFull)
                .sorted(nearest)
                .limit(MOST_RELEVANT)
                .toList();
        if (!inFull.isEmpty()) {
            return inFull;
        }
        return briefing.policies().stream().sorted(nearest).limit(2).toList();
    }

    /// What a policy says for a decision: how it leans in general, and what it says of the request's own words.
    private static double said(Briefing briefing, Policy policy, Decision decision, Set<String> stems) {
        Clause.Leaning leaning = leaningTo(decision);
        double own = 0;
        int leaningSo = 0;
        for (Clause clause : policy.clauses()) {
            if (clause.leaning() == leaning) {
                leaningSo++;
                own = Math.max(own, Math.min(1, briefing.overlap(stems, clause.stems())));
            }
        }
        double general = leaningSo == 0 ? 0 : 0.4 * leaningSo / policy.clauses().size();
        return own + general;
    }

    private static double sign(Pattern pattern, String request) {
        return pattern.matcher(request).find() ? A_SIGN : 0;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
