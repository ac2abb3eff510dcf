package responsa.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.spec.clause.Clause;
import responsa.spec.clause.ClauseClass;
import responsa.spec.clause.ClauseText;
import responsa.spec.markdown.Line;
import responsa.spec.markdown.Passage;
import responsa.topics.id.Sha256;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// A spec without any heading whose policies are lettered clauses below their classes.
///
/// What belongs to no class (goal, definitions, rules for all classes) becomes a section above all of them, so
/// that whoever is shown a clause is shown it, too. A class without clauses is a policy of its own.
final class ClauseSpec {
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{1,8}\\d{1,3}(?:\\.(?:\\p{Ll}{1,2}|\\d{1,3})){0,8}");

    private final String id;
    private final String file;
    private final String source;
    private final ClauseText text;
    private final Problems problems;
    private final Ids ids;
    private final List<Policy> policies = new ArrayList<>();
    private final List<SpecSection> sections = new ArrayList<>();
    private Set<String> known = Set.of();
    private int references;

    ClauseSpec(String id, String file, String source) {
        this.id = id;
        this.file = file;
        this.source = source;
        this.text = ClauseText.of(Line.of(source));
        this.problems = new Problems(file);
        this.ids = new Ids(Set.of(), problems);
    }

    SpecReading read() {
        text.suspects().forEach(suspect -> problems.add(suspect.line(), suspect.what(), suspect.remedy()));
        if (text.classes().isEmpty()) {
            problems.add(
                    0,
                    "no line is a Markdown heading (\"## Title\") or begins with a clause's id (\"AB1.a\")",
                    "give every policy one of the two; without them policies cannot be told apart");
            return new SpecReading.Unusable(file, problems.inOrder());
        }
        if (text.parts() > SpecReader.MAX_PARTS) {
            return SpecReader.tooMany(file, 0, "classes and clauses", text.parts());
        }
        List<NamedClass> classes = text.classes().stream().map(this::named).toList();
        GeneralText general = GeneralText.of(text.general(), SpecReader.stem(file));
        String title = general.title();
        List<String> above = general.isEmpty() ? List.of() : List.of(general.id(ids));
        known = NamedClass.ids(classes, above);
        above.forEach(top -> sections.add(new SpecSection(top, title, List.of(), linked(general.text()))));
        classes.forEach(named -> add(named, above));
        Spec spec = new Spec(id, Sha256.of(source), title, policies, sections, source);
        SpecCounts counts = new SpecCounts(policies.size() + sections.size(), 0, 0, references);
        return new SpecReading.Usable(file, spec, counts, problems.inOrder());
    }

    private NamedClass named(ClauseClass group) {
        String classId = ids.written(group.id(), group.line());
        if (group.title().isEmpty()) {
            problems.add(
                    group.line(),
                    "no line before this clause names its class \"%s\"".formatted(group.id()),
                    "write one, such as \"%s – Title\"; until then the class has no title and says nothing of its own"
                            .formatted(group.id()));
        }
        List<String> clauses = group.clauses().stream()
                .map(clause -> ids.written(clause.id(), clause.line()))
                .toList();
        return new NamedClass(classId, group, clauses);
    }

    private void add(NamedClass named, List<String> above) {
        ClauseClass group = named.group();
        String preamble = Line.join(Line.tidied(group.preamble()));
        if (group.clauses().isEmpty()) {
            problems.add(
                    group.line(),
                    "the class \"%s\" has no clause".formatted(named.id()),
                    "it is a policy itself; write \"%s.a Title\" below it to make it a class".formatted(named.id()));
            addPolicy(named.id(), named.title(), above, preamble, named.title());
            return;
        }
        sections.add(new SpecSection(named.id(), named.title(), above, linked(preamble)));
        for (int index = 0; index < group.clauses().size(); index++) {
            Clause clause = group.clauses().get(index);
            String written = Line.join(Line.tidied(clause.text())).strip();
            String clauseId = named.clauses().get(index);
            noticeBlank(clauseId, clause.line(), written);
            addPolicy(clauseId, title(clause), named.path(above, clause.id()), written, summary(named, clause));
        }
    }

    private void addPolicy(String policyId, String title, List<String> path, String written, String fallback) {
        List<String> links = mentions(written).stream()
                .filter(target -> !target.equals(policyId))
                .distinct()
                .toList();
        references += links.size();
        String summary = Summaries.of(fallback);
        policies.add(new Policy(policyId, title, null, path, summary, written, List.of(), List.of(), links));
    }

    private void noticeBlank(String policyId, int line, String written) {
        if (written.isBlank()) {
            problems.add(line, "policy \"%s\" has no text".formatted(policyId), "say what it asks for");
        }
    }

    private static String title(Clause clause) {
        String title = Summaries.bounded(Passage.plain(clause.title()), Naming.LONGEST_TITLE);
        return title.isEmpty() ? clause.id() : title;
    }

    /// A clause's title stands before its summary wherever it is shown; what is missing is what the class says of
    /// all its clauses.
    private static String summary(NamedClass named, Clause clause) {
        return clause.example().isEmpty()
                ? named.title()
                : "%s; such as %s".formatted(named.title(), Passage.plain(clause.example()));
    }

    private String linked(String written) {
        references += (int) mentions(written).stream().distinct().count();
        return written;
    }

    private List<String> mentions(String written) {
        Matcher mention = MENTION.matcher(written);
        return mention.results()
                .map(found -> found.group())
                .filter(known::contains)
                .toList();
    }
}
