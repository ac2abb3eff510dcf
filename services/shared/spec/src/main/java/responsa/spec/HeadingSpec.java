package responsa.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import responsa.spec.markdown.Bounds;
import responsa.spec.markdown.Example;
import responsa.spec.markdown.Line;
import responsa.spec.markdown.Outline;
import responsa.spec.markdown.Passage;
import responsa.spec.markdown.Reference;
import responsa.topics.id.Sha256;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;
import responsa.topics.record.WorkedExample;

/// A spec whose policies stand below headings.
final class HeadingSpec {
    private static final Pattern FOOTNOTE = Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]+)]:", Pattern.MULTILINE);

    private final String id;
    private final String file;
    private final String source;
    private final Outline outline;
    private final Problems problems;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Set<String> footnotes;
    private int references;

    HeadingSpec(String id, String file, String source, Outline outline) {
        this.id = id;
        this.file = file;
        this.source = source;
        this.outline = outline;
        this.problems = new Problems(file);
        this.footnotes =
                FOOTNOTE.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    SpecReading read() {
        List<Named> named = new Naming(outline.sections(), problems).named();
        named.forEach(heading -> titles.put(heading.id(), heading.title()));
        boolean authorities = Naming.anyAuthority(named);
        Predicate<Named> isPolicy =
                heading -> authorities ? heading.authority() != null : heading.leaf() && heading.hasText();
        List<Policy> policies =
                named.stream().filter(isPolicy).map(this::policy).toList();
        List<SpecSection> sections =
                named.stream().filter(isPolicy.negate()).map(this::section).toList();
        noticeLooseEnds();
        if (policies.isEmpty()) {
            return withoutPolicies(named.size());
        }
        Spec spec = new Spec(id, Sha256.of(source), title(named), policies, sections, source);
        return new SpecReading.Usable(file, spec, counts(named), problems.inOrder());
    }

    private Policy policy(Named heading) {
        Passage text = prose(heading.section().prose());
        List<Reference> links = new ArrayList<>(text.references());
        List<WorkedExample> examples = new ArrayList<>();
        for (Example example : heading.section().examples()) {
            Passage title = prose(example.title());
            Passage body = noticed(Passage.fenced(example.body(), this::title));
            links.addAll(title.references());
            examples.add(new WorkedExample(title.text().replace('\n', ' ').strip(), body.text()));
        }
        List<String> commentary = heading.section().commentary().stream()
                .map(lines -> prose(lines).text())
                .toList();
        if (text.text().isBlank()) {
            problems.add(heading.line(), "policy \"%s\" has no text".formatted(heading.id()), "say what it asks for");
        }
        return new Policy(
                heading.id(),
                heading.title(),
                heading.authority(),
                heading.path(),
                summary(heading, text),
                text.text(),
                examples,
                commentary,
                existing(links));
    }

    private static String summary(Named heading, Passage text) {
        String opening = Summaries.of(text.opening());
        return opening.isBlank() ? heading.title() : opening;
    }

    private SpecSection section(Named heading) {
        StringBuilder preamble =
                new StringBuilder(prose(heading.section().prose()).text());
        for (Example example : heading.section().examples()) {
            String title = prose(example.title()).text().replace('\n', ' ').strip();
            String body = noticed(Passage.fenced(example.body(), this::title)).text();
            preamble.append("\n\n**Example**: ").append(title).append("\n\n").append(body);
        }
        heading.section().commentary().forEach(this::prose);
        return new SpecSection(
                heading.id(),
                heading.title(),
                heading.path(),
                preamble.toString().strip());
    }

    private Passage prose(List<Line> lines) {
        Bounds.tooLong(lines)
                .ifPresent(line -> problems.add(
                        line,
                        "more than %,d characters without a blank line".formatted(Bounds.LONGEST_PARAGRAPH),
                        "put one in; until then the links of this passage are not followed"));
        return noticed(Passage.prose(Line.tidied(lines), this::title, footnotes));
    }

    private Passage noticed(Passage passage) {
        for (Reference reference : passage.references()) {
            if (titles.containsKey(reference.target())) {
                references++;
            } else {
                problems.add(
                        reference.line(),
                        "the link to \"#%s\" leads to no heading".formatted(reference.target()),
                        "give the id of one; the link is shown as it is");
            }
        }
        return passage;
    }

    private List<String> existing(List<Reference> links) {
        return links.stream()
                .map(Reference::target)
                .filter(titles::containsKey)
                .distinct()
                .toList();
    }

    private String title(String target) {
        return titles.getOrDefault(target, "");
    }

    private void noticeLooseEnds() {
        outline.unclosedFences()
                .forEach(line -> problems.add(
                        line, "the fence that opens here is never closed", "close it; all below it is taken for code"));
        outline.preface().stream()
                .filter(line -> !line.text().isBlank())
                .findFirst()
                .ifPresent(line -> problems.add(
                        line.number(),
                        "text before the first heading belongs to no policy and is shown to no model",
                        "put it below a heading if it matters"));
    }

    private SpecReading withoutPolicies(int headings) {
        problems.add(
                0,
                "%d headings, and none of them has an authority or text of its own".formatted(headings),
                "write what each policy asks for below its heading");
        return new SpecReading.Unusable(file, problems.inOrder());
    }

    private static SpecCounts counts(List<Named> named, int references) {
        return new SpecCounts(
                named.size(),
                named.stream()
                        .mapToInt(heading -> heading.section().examples().size())
                        .sum(),
                named.stream()
                        .mapToInt(heading -> heading.section().commentary().size())
                        .sum(),
                references);
    }

    private SpecCounts counts(List<Named> named) {
        return counts(named, references);
    }

    /// The only heading of the highest level, if it comes first; else what the file is called.
    private String title(List<Named> named) {
        Named first = named.getFirst();
        long equals = named.stream()
                .filter(heading -> heading.section().heading().level()
                        <= first.section().heading().level())
                .count();
        return equals == 1 ? first.title() : SpecReader.stem(file);
    }
}
