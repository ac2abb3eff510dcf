package responsa.scripted.brief;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final double A_WARNING = 2.4;

    public Weighing {
        relevant = List.copyOf(relevant);
    }

    /// What follows from the policies for a request.
    public static Weighing weigh(Briefing briefing, String request) {
        Set<String> stems = Words.stems(request);
        List<Policy> relevant = relevant(briefing, stems);
        Map<Decision, Double> speaks = new EnumMap<>(Decision.class);
        Wish wish = Wish.of(request);
        speaks.put(Decision.COMPLY, FOR_HELPING + (wish.isOrdinary() ? A_SIGN : 0));
        speaks.put(Decision.REFUSE, wish.warns() ? A_WARNING : 0);
        speaks.put(Decision.SAFE_COMPLETE, wish.isTwoSided() ? A_SIGN : 0);
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
}
