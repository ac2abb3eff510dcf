package responsa.scripted.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.scripted.request.Fences;

/// Reads system messages as the stages write them.
final class BriefingReader {
    private static final Pattern LINE = Pattern.compile("(?m)^- \\[#([^\\]\\s]+)\\] (.*)$");
    private static final Pattern HEADING =
            Pattern.compile("(?m)^## (?:\\[#([^\\]\\s]+)\\] (.*)|Section: .* \\(#[^)\\s]+\\))$");
    private static final Pattern AUTHORITY = Pattern.compile(" \\(authority: [^)]*\\)$");
    private static final Pattern CRITERION = Pattern.compile("(?m)^- \\[([^\\]]+)\\]");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String EXAMPLE = "\n**Example**:";

    private BriefingReader() {}

    static Briefing read(String system) {
        Optional<String> excerpt = Fences.inside(system, "spec");
        String source = excerpt.or(() -> Fences.inside(system, "categories")).orElse("");
        List<Policy> policies = policies(source);
        return new Briefing(
                CotStyle.of(Fences.before(system, "spec")),
                policies,
                Fences.inside(system, "rubric").map(BriefingReader::criteria).orElse(List.of()),
                rarity(policies),
                source,
                SPACE.matcher(source).replaceAll(" "));
    }

    private static List<Policy> policies(String source) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        Matcher line = LINE.matcher(source);
        while (line.find()) {
            String[] parts = line.group(2).split(": ", 2);
            policies.putIfAbsent(
                    line.group(1),
                    Policy.of(line.group(1), parts[0], clauses(parts.length > 1 ? parts[1] : ""), false));
        }
        Matcher heading = HEADING.matcher(source);
        boolean more = heading.find();
        while (more) {
            String id = heading.group(1);
            String title = heading.group(2);
            int start = heading.end();
            more = heading.find();
            if (id != null) {
                String text = source.substring(start, more ? heading.start() : source.length());
                policies.put(id, Policy.of(id, AUTHORITY.matcher(title).replaceFirst(""), clauses(rules(text)), true));
            }
        }
        return List.copyOf(policies.values());
    }

    /// A policy's text without its worked examples.
    private static String rules(String text) {
        int example = text.indexOf(EXAMPLE);
        return example < 0 ? text : text.substring(0, example);
    }

    private static List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text)) {
            if (!sentence.isBlank()) {
                clauses.add(Clause.of(sentence.strip()));
            }
        }
        return clauses;
    }

    private static List<String> criteria(String rubric) {
        return CRITERION
                .matcher(rubric)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static Map<String, Double> rarity(List<Policy> policies) {
        Map<String, Double> rarity = new HashMap<>();
        policies.forEach(policy -> policy.stems().forEach(stem -> rarity.merge(stem, 1.0, Double::sum)));
        rarity.replaceAll((stem, count) -> 1 / count);
        return rarity;
    }
}
