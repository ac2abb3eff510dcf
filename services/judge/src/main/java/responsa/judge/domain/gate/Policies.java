package responsa.judge.domain.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import responsa.judge.domain.words.Words;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// A spec, made ready to be asked whether it has an id, a title, a wording. Immutable.
final class Policies {
    /// A link shows its text; a footnote shows nothing. No sign of them reads over another bracket, so that one pass
    /// is enough.
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[\\n]*+)]\\(#?([^)\\s(]*+)\\)");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\[\\s]*+]");

    private final Spec spec;
    private final Map<String, String> idsByLowerCase = new HashMap<>();
    private final Map<String, String> idsByTitle = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> wordings = new LinkedHashMap<>();
    private final String whole;
    private final long[] runs;

    private Policies(Spec spec) {
        this.spec = spec;
        Stream.concat(
                        spec.policies().stream().map(policy -> Map.entry(policy.id(), policy.title())),
                        spec.sections().stream().map(section -> Map.entry(section.id(), section.title())))
                .forEach(heading -> {
                    idsByLowerCase.put(heading.getKey().toLowerCase(Locale.ROOT), heading.getKey());
                    idsByTitle.putIfAbsent(Words.of(heading.getValue()).spaced(), heading.getKey());
                    titles.put(heading.getKey(), heading.getValue());
                });
        spec.sections().forEach(section -> wordings.put(section.id(), wording(section)));
        spec.policies().forEach(policy -> wordings.put(policy.id(), wording(policy)));
        this.whole = words(spec.source());
        this.runs = runs(spec);
    }

    /// Reads a spec: linear in its length.
    static Policies of(Spec spec) {
        return new Policies(spec);
    }

    /// The id as the spec writes it, of a policy or of a section, whatever the case it is cited in.
    Optional<String> id(String cited) {
        return Optional.ofNullable(idsByLowerCase.get(cited.toLowerCase(Locale.ROOT)));
    }

    /// The id of the heading that has this title, word by word.
    Optional<String> titled(String title) {
        return Optional.ofNullable(idsByTitle.get(Words.of(title).spaced()));
    }

    /// Whether an excerpt that shows this much has the id: a section stands in it with the policies below it.
    boolean isShown(String id, Shown shown) {
        return spec.policy(id).map(shown::holds).orElse(false)
                || shown.equals(Shown.everything())
                || spec.policies().stream()
                        .filter(policy -> shown.inFull().contains(policy.id()))
                        .anyMatch(policy -> policy.path().contains(id));
    }

    /// Whether these words stand together in what an id names, or in what stands below it.
    boolean holds(String id, List<String> spaced) {
        return holdsItself(id, spaced)
                || spec.policies().stream()
                        .filter(policy -> policy.path().contains(id))
                        .anyMatch(policy -> holdsItself(policy.id(), spaced));
    }

    /// The first policy or section that holds these words.
    Optional<String> holder(List<String> spaced) {
        if (!isAnywhere(spaced)) {
            return Optional.empty();
        }
        return wordings.keySet().stream().filter(id -> holdsItself(id, spaced)).findFirst();
    }

    /// Whether these words stand anywhere in the spec.
    boolean isAnywhere(List<String> spaced) {
        return spaced.stream().allMatch(whole::contains)
                || wordings.values().stream()
                        .anyMatch(wording -> spaced.stream().allMatch(wording::contains));
    }

    /// Whether the spec has a run of [SpecDumpGate#RUN] words with this hash.
    boolean hasRun(long hash) {
        return Arrays.binarySearch(runs, hash) >= 0;
    }

    private boolean holdsItself(String id, List<String> spaced) {
        String wording = wordings.getOrDefault(id, "");
        return spaced.stream().allMatch(wording::contains);
    }

    private String wording(SpecSection section) {
        return words(section.title() + "\n" + section.preamble());
    }

    private String wording(Policy policy) {
        String examples = policy.examples().stream()
                .map(example -> example.title() + "\n" + example.body())
                .collect(Collectors.joining("\n"));
        return words(String.join("\n", policy.title(), policy.summary(), policy.text(), examples));
    }

    /// As a reader sees it: the text of links for links, the target's title where that text is a mere `?`.
    private String words(String markdown) {
        String linked = LINK.matcher(markdown).replaceAll(link -> {
            String text = link.group(1).equals("?") ? titles.getOrDefault(link.group(2), "") : link.group(1);
            return java.util.regex.Matcher.quoteReplacement(text);
        });
        return Words.of(FOOTNOTE.matcher(linked).replaceAll("")).spaced();
    }

    /// Runs of the source as it is written, as an excerpt shows policies in full, and of the lines of an excerpt.
    private static long[] runs(Spec spec) {
        Set<Long> all = new HashSet<>();
        Stream<String> lines = spec.policies().stream()
                .map(policy -> "%s %s %s".formatted(policy.id(), policy.title(), policy.summary()));
        Stream<String> texts = spec.policies().stream().map(Policy::text);
        Stream.of(Stream.of(spec.source()), lines, texts)
                .flatMap(parts -> parts)
                .forEach(part ->
                        LongStream.of(Words.of(part).runs(SpecDumpGate.RUN)).forEach(all::add));
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
