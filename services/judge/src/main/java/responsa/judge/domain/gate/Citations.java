package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.judge.domain.words.SignedPattern;
import responsa.judge.domain.words.Words;

/// Finds where a text names policies: `[#id]`, `#id`, `policy id`, a title in quotation marks.
///
/// What is known is a citation in whichever form. What is not known is one only where it can be nothing else, since
/// hashtags, headings, issue numbers and colours look much alike: in the form that drafts are asked for, after the
/// word policy if it is built like an id, in quotation marks after that word if it is built like a title; and never
/// if the conversation has it, too.
final class Citations {
    private static final String ID = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,98}[\\p{L}\\p{N}_])?+";
    /// The brackets that drafts are asked for, with one id in them or several.
    private static final SignedPattern BRACKETS =
            new SignedPattern(List.of("[#"), "(?<![\\p{L}\\p{N}_])\\[#[^\\]\\[\\n]{1,300}+]");
    private static final SignedPattern MARKED = new SignedPattern(List.of("#"), "(?<![\\p{L}\\p{N}_#/&])#(" + ID + ")");
    /// Words behind which an id may stand.
    private static final Set<String> NAMING = Set.of(
            "policy",
            "policies",
            "rule",
            "clause",
            "guideline",
            "section",
            "richtlinie",
            "regel",
            "politique",
            "política",
            "règle");
    private static final Pattern NAMED = Pattern.compile("\\s{1,3}[`*(\\[]{0,3}#?(" + ID + ")");
    private static final Pattern POLICY_BEFORE =
            Pattern.compile("\\b(?:policy|policies)(?: (?:called|titled|named|on))? ?$", Pattern.CASE_INSENSITIVE);
    /// Numbers of issues, and colours of three, six or eight digits of which one is no letter or all are alike.
    private static final Pattern NO_ID = Pattern.compile(
            "[0-9]+|(?=[a-f]*[0-9])(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})" + "|([0-9a-f])\\1{2}|([0-9a-f])\\2{5}",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS_OF_A_TITLE = 10;
    private static final int FEWEST_WORDS_OF_A_TITLE = 2;
    private static final int BEFORE = 24;

    /// Unknown ids and titles that are looked for in all that was said: one is enough to be found.
    private static final int MOST_LOOKED_FOR = 100;

    private final Policies policies;
    private final Examined examined;
    private int lookedFor;

    Citations(Policies policies, Examined examined) {
        this.policies = policies;
        this.examined = examined;
    }

    /// All of a CoT, in order. Blocks of code are passed over.
    List<Citation> ofCot() {
        String prose = examined.cot().prose();
        List<Citation> found = new ArrayList<>(inBrackets(prose));
        addMarked(prose, found);
        addNamed(prose, found);
        addTitles(prose, found);
        found.sort(Comparator.comparingInt(Citation::start));
        return found;
    }

    /// Those of a response, which speaks to a reader who knows no ids: the form in brackets alone.
    List<Citation> ofResponse() {
        return inBrackets(examined.response().prose());
    }

    private List<Citation> inBrackets(String prose) {
        List<Citation> found = new ArrayList<>();
        for (MatchResult brackets : BRACKETS.in(prose)) {
            for (MatchResult marked : MARKED.in(brackets.group())) {
                add(found, brackets.start(), brackets.end(), marked.group(1), true);
            }
        }
        return found;
    }

    private void addMarked(String prose, List<Citation> found) {
        for (MatchResult marked : MARKED.in(prose)) {
            if (marked.start() == 0 || prose.charAt(marked.start() - 1) != '[') {
                add(found, marked.start(), marked.end(), marked.group(1), false);
            }
        }
    }

    private void addNamed(String prose, List<Citation> found) {
        Words words = examined.cot().words();
        Matcher named = NAMED.matcher(prose);
        int from = 0;
        for (int index = 0; index < words.size(); index++) {
            if (words.start(index) < from
                    || !isNaming(words.at(index))
                    || !named.region(words.end(index), prose.length()).lookingAt()) {
                continue;
            }
            from = named.end();
            boolean isBuiltLikeOne = named.group(1).indexOf('_') > 0;
            boolean isFoundAlready = prose.charAt(named.start(1) - 1) == '#';
            if (!isFoundAlready || policies.id(named.group(1)).isEmpty()) {
                add(found, named.start(1), named.end(1), named.group(1), isBuiltLikeOne);
            }
        }
    }

    /// An article may be joined to it.
    private static boolean isNaming(String word) {
        return NAMING.contains(word.substring(word.lastIndexOf('\'') + 1));
    }

    private void addTitles(String prose, List<Citation> found) {
        for (Quotation quotation : Quotation.in(prose)) {
            Optional<String> known = policies.titled(quotation.text());
            boolean isTitle = known.isEmpty() && isBuiltLikeATitle(prose, quotation);
            if (known.isPresent() || isTitle && isSaidNowhere(quotation)) {
                found.add(new Citation(quotation.start(), quotation.end(), known));
            }
        }
    }

    private void add(List<Citation> found, int start, int end, String cited, boolean evenUnknown) {
        Optional<String> known = policies.id(cited);
        if (known.isPresent() || evenUnknown && isUnknownId(cited)) {
            found.add(new Citation(start, end, known));
        }
    }

    private boolean isUnknownId(String cited) {
        return !NO_ID.matcher(cited).matches() && mayLook() && !examined.conversationHolds(cited);
    }

    /// Whether this stands where a title would, and is built like one.
    private static boolean isBuiltLikeATitle(String prose, Quotation quotation) {
        String before = prose.substring(Math.max(0, quotation.start() - BEFORE), quotation.start());
        int words = Words.of(quotation.text()).size();
        return POLICY_BEFORE.matcher(before).find()
                && words >= FEWEST_WORDS_OF_A_TITLE
                && words <= MOST_WORDS_OF_A_TITLE
                && Character.isUpperCase(quotation.text().charAt(0));
    }

    /// Whether neither the spec nor the conversation nor the response has these words.
    private boolean isSaidNowhere(Quotation quotation) {
        String spaced = Words.of(quotation.text()).spaced();
        return mayLook() && !examined.elsewhere().contains(spaced) && !policies.isAnywhere(List.of(spaced));
    }

    private boolean mayLook() {
        return lookedFor++ < MOST_LOOKED_FOR;
    }
}
