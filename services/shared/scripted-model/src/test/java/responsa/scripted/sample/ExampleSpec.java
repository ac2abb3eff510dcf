package responsa.scripted.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The example spec, read just well enough to write excerpts in the form in which the stages send them.
public final class ExampleSpec {
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,4}) (.+) \\{#(\\w+)( authority=(\\w+))?\\}$");
    private static final Path FOLDER = Path.of(System.getProperty("responsa.root", "../../.."))
            .resolve("services/local/src/main/resources/example");

    private final List<Part> parts;

    private ExampleSpec(List<Part> parts) {
        this.parts = parts;
    }

    private record Part(int level, String id, String title, boolean policy, String text) {
        String summary() {
            String plain = text.strip().split("\n")[0].replace("*", "");
            int end = plain.indexOf(". ");
            return end < 0 ? plain : plain.substring(0, end + 1);
        }
    }

    public static ExampleSpec read() {
        String source = read("spec.md");
        List<Part> parts = new ArrayList<>();
        Matcher heading = HEADING.matcher(source);
        boolean more = heading.find();
        while (more) {
            int level = heading.group(1).length();
            String title = heading.group(2);
            String id = heading.group(3);
            boolean policy = heading.group(4) != null;
            int start = heading.end();
            more = heading.find();
            parts.add(new Part(
                    level, id, title, policy, source.substring(start, more ? heading.start() : source.length())));
        }
        return new ExampleSpec(parts);
    }

    /// The excerpt for categories: one line for every policy, then the policies that belong to them in full.
    public String excerpt(String... categories) {
        String lines =
                parts.stream().filter(Part::policy).map(ExampleSpec::line).collect(Collectors.joining("\n"));
        String inFull = shown(Set.of(categories)).stream()
                .map(part -> "\n## [#%s] %s (authority: root)\n%s\n"
                        .formatted(part.id(), part.title(), part.text().strip()))
                .collect(Collectors.joining());
        return "# All policies, one line each\n" + lines + "\n"
                + (inFull.isEmpty() ? "" : "\n# Policies in full\n" + inFull);
    }

    /// The list of categories that a classifier gets.
    public String categories() {
        return parts.stream().map(ExampleSpec::line).collect(Collectors.joining("\n"));
    }

    public Set<String> ids() {
        return parts.stream().map(Part::id).collect(Collectors.toSet());
    }

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("the example belongs to the project", missing);
        }
    }

    private List<Part> shown(Set<String> categories) {
        List<Part> shown = new ArrayList<>();
        int below = 99;
        for (Part part : parts) {
            below = part.level() <= below ? 99 : below;
            if (categories.contains(part.id())) {
                below = part.level();
            }
            if (part.policy() && below < 99) {
                shown.add(part);
            }
        }
        return shown;
    }

    private static String line(Part part) {
        return "- [#%s] %s: %s".formatted(part.id(), part.title(), part.summary());
    }
}
