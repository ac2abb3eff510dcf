package responsa.scripted.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.Decision;
import responsa.scripted.brief.Weighing;
import responsa.scripted.chance.Chance;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Fingerprint;
import responsa.scripted.script.Strictness;

/// Judges.
public final class Judge {
    /// A sound draft scores this or up to two more.
    private static final int SOUND = 8;
    /// A fault without a name scores this or up to two more.
    private static final int WEAK = 4;
    private static final String CODE = "answer code: ";
    private static final List<String> USUAL =
            List.of("compliance", "helpfulness", "correctness", "policy_grounding", "reasoning_answer_consistency");

    private Judge() {}

    /// One pass over a draft, with all that its request asks for.
    ///
    /// @param draftChance the same for every pass over one draft
    /// @param passChance another one for every pass
    public static Judgement judgement(
            Briefing briefing, ChatRequest request, Strictness strictness, Chance draftChance, Chance passChance) {
        Graded graded = Graded.of(request.lastUserMessage());
        return new Judgement(
                code(request.lastUserMessage()),
                graded.note().map(note -> opinion(briefing, request, note)).orElse(null),
                judge(briefing, request, strictness, draftChance, passChance),
                Injected.in(graded.reasoning() + "\n" + graded.response()));
    }

    /// One pass over a draft: a score for each criterion of the schema, else of the rubric, else the usual five.
    ///
    /// @param draftChance the same for every pass over one draft
    /// @param passChance another one for every pass
    public static Map<String, Mark> judge(
            Briefing briefing, ChatRequest request, Strictness strictness, Chance draftChance, Chance passChance) {
        List<String> criteria = criteria(briefing, request);
        Graded graded = Graded.of(request.lastUserMessage());
        List<Flaw> seen = seen(new Inspection(briefing, graded, request.prompt()).flaws(), strictness, passChance);
        Map<String, Mark> marks = new LinkedHashMap<>();
        criteria.forEach(criterion -> marks.put(criterion, mark(criterion, seen, passChance)));
        if (draftChance.happens(strictness.weakDrafts())) {
            String weakness = draftChance.oneOf(criteria);
            if (passChance.split("weak").happens(strictness.sight())) {
                marks.computeIfPresent(weakness, (criterion, mark) -> weaker(mark, passChance));
            }
        }
        Chance harsh = passChance.split("harsh");
        if (harsh.happens(strictness.harshPasses())) {
            marks.computeIfPresent(harsh.oneOf(criteria), (criterion, mark) -> weaker(mark, harsh));
        }
        return marks;
    }

    /// What is graded, whoever grades it and in which pass.
    public static Fingerprint graded(ChatRequest request) {
        return Fingerprint.of(material(request.lastUserMessage()));
    }

    /// The message up to its last fence; what comes after differs between passes.
    private static String material(String message) {
        int last = message.lastIndexOf("\n</");
        int end = last < 0 ? -1 : message.indexOf('>', last);
        return end < 0 ? message : message.substring(0, end + 1);
    }

    /// From the last line, the only one that no text can put there.
    private static @Nullable String code(String message) {
        String last = message.substring(message.lastIndexOf('\n') + 1);
        return last.startsWith(CODE) ? last.substring(CODE.length()).strip() : null;
    }

    private static Judgement.Opinion opinion(Briefing briefing, ChatRequest request, Decision note) {
        boolean refused = Weighing.weigh(briefing, request.prompt()).decision() == Decision.REFUSE;
        return refused == (note == Decision.REFUSE)
                ? new Judgement.Opinion("The policies lead there as well.", "Agree")
                : new Judgement.Opinion("The policies lead elsewhere.", "Disagree");
    }

    private static List<String> criteria(Briefing briefing, ChatRequest request) {
        if (!request.criteria().isEmpty()) {
            return request.criteria();
        }
        return briefing.criteria().isEmpty() ? USUAL : briefing.criteria();
    }

    private static List<Flaw> seen(Set<Flaw> flaws, Strictness strictness, Chance passChance) {
        List<Flaw> seen = new ArrayList<>();
        for (Flaw flaw : flaws) {
            if (passChance.split(flaw.name()).happens(strictness.sight())) {
                seen.add(flaw);
            }
        }
        return seen;
    }

    private static Mark mark(String criterion, List<Flaw> seen, Chance passChance) {
        Chance chance = passChance.split(criterion);
        Mark mark = new Mark(chance.oneOf(Reasons.SOUND), SOUND + chance.nextInt(3));
        for (Flaw flaw : seen) {
            int score = flaw.worst() + chance.nextInt(3);
            if (flaw.concerns(criterion) && score < mark.score()) {
                mark = new Mark(flaw.reason(), score);
            }
        }
        return mark;
    }

    private static Mark weaker(Mark mark, Chance chance) {
        int score = WEAK + chance.nextInt(3);
        return score < mark.score() ? new Mark(chance.oneOf(Reasons.WEAK), score) : mark;
    }
}
