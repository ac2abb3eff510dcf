package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import responsa.judge.domain.words.Words;
import responsa.topics.record.Finding;

/// Whether words that a CoT puts into a policy's mouth stand there. Words are compared, so that white space, case,
/// quotation marks and emphasis do not count; what is left out or put in between by `…` or `[…]` is passed over.
///
/// Not judged: fewer than four words, and words that the conversation or the response has, which the CoT quotes from
/// there or plans to say.
final class QuoteGate implements Gate {
    private static final String UNFOUNDED = "quote-unfounded";
    private static final String MISATTRIBUTED = "quote-misattributed";
    private static final Pattern GAP = Pattern.compile("\\[[^\\]\\[\\n]{0,60}+]|[(\\[]?(?:\u2026|\\.\\.\\.)[)\\]]?");
    private static final int FEWEST_WORDS = 4;
    /// Words of a part between two gaps that say enough to be looked for.
    private static final int FEWEST_OF_A_PART = 2;
    /// Quotations of one draft that are judged: more cost time and say no more.
    private static final int MOST = 100;

    private final Policies policies;

    QuoteGate(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<String> names() {
        return List.of(UNFOUNDED, MISATTRIBUTED);
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        String prose = examined.cot().prose();
        Attribution attribution = new Attribution(prose, new Citations(policies, examined).ofCot());
        String elsewhere = examined.elsewhere();
        Set<String> unfounded = new LinkedHashSet<>();
        Set<String> misattributed = new LinkedHashSet<>();
        Quotation.in(prose).stream()
                .filter(quotation -> policies.titled(quotation.text()).isEmpty())
                .limit(MOST)
                .forEach(quotation -> {
                    List<String> sources = attribution.of(quotation);
                    List<String> parts = parts(quotation.text());
                    if (!sources.isEmpty()
                            && !parts.isEmpty()
                            && !parts.stream().allMatch(elsewhere::contains)) {
                        judge(sources, parts, unfounded, misattributed);
                    }
                });
        return findings(unfounded, misattributed);
    }

    private void judge(List<String> sources, List<String> parts, Set<String> unfounded, Set<String> misattributed) {
        if (sources.stream().anyMatch(id -> policies.holds(id, parts))) {
            return;
        }
        Optional<String> holder = policies.holder(parts);
        if (holder.isPresent() || policies.isAnywhere(parts)) {
            misattributed.add(
                    "to %s what stands in %s".formatted(sources.getLast(), holder.orElse("another part of the spec")));
        } else {
            unfounded.add(sources.getLast());
        }
    }

    private static List<Finding> findings(Set<String> unfounded, Set<String> misattributed) {
        List<Finding> findings = new ArrayList<>();
        if (!unfounded.isEmpty()) {
            findings.add(new Finding(
                    UNFOUNDED, true, "the CoT quotes words that are nowhere in " + String.join(", ", unfounded)));
        }
        if (!misattributed.isEmpty()) {
            findings.add(
                    new Finding(MISATTRIBUTED, true, "the CoT attributes " + String.join(", and ", misattributed)));
        }
        return findings;
    }

    /// The words between the gaps; none where there are too few in all.
    private static List<String> parts(String quoted) {
        List<Words> parts = Arrays.stream(GAP.split(quoted)).map(Words::of).toList();
        int words = parts.stream().mapToInt(Words::size).sum();
        return words < FEWEST_WORDS
                ? List.of()
                : parts.stream()
                        .filter(part -> part.size() >= FEWEST_OF_A_PART)
                        .map(Words::spaced)
                        .toList();
    }
}
