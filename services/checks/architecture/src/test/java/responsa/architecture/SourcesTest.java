package responsa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What stands in no source file, and what stands in every package: rules that compiled classes do not show.
class SourcesTest {
    private static final Path ROOT = Path.of(System.getProperty("responsa.root", "../../.."));
    private static final String MAIN = "/src/main/java/";
    private static final String TEST = "/src/test/java/";
    private static final Pattern LATER = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final Pattern CATCH_ALL = Pattern.compile("catch \\((?:final )?(?:Exception|Throwable) ");
    private static final Pattern PLAIN_VAR = Pattern.compile("\\bvar \\w+ (?::|= (?!new [A-Z]|[^;]*\\([A-Z]\\w*\\) ))");
    private static final Pattern TOPIC =
            Pattern.compile("\"responsa\\.(?:specs|recipes|prompts|screened|cases|drafts|passes"
                    + "|verdicts|dataset|rejected|undecided|outcomes|\\w+\\.dlq)\"");

    @Test
    void shouldFindSources() throws IOException {
        assertThat(sources(MAIN)).hasSizeGreaterThan(200);
        assertThat(sources(TEST)).hasSizeGreaterThan(80);
    }

    @Test
    void shouldMarkEveryPackageForNullContracts() throws IOException {
        List<Path> unmarked = new ArrayList<>();
        for (Path folder :
                sources(MAIN).stream().map(Path::getParent).distinct().toList()) {
            Path contract = folder.resolve("package-info.java");
            if (!Files.exists(contract) || !Files.readString(contract).contains("@NullMarked")) {
                unmarked.add(folder);
            }
        }
        assertThat(unmarked)
                .as("packages without a package-info.java with @NullMarked")
                .isEmpty();
    }

    @Test
    void shouldLeaveNothingForLater() throws IOException {
        assertThat(lines(MAIN, LATER.asPredicate())).as("an issue, or nothing").isEmpty();
        assertThat(lines(TEST, LATER.asPredicate())).as("an issue, or nothing").isEmpty();
    }

    @Test
    void shouldCatchEverythingOnlyWhereAThreadBegins() throws IOException {
        List<String> catches = lines(MAIN, CATCH_ALL.asPredicate());

        assertThat(catches)
                .as("catch (Exception) hides faults; narrow it, or say here which thread begins there")
                .allMatch(line -> THREADS_BEGIN_IN.stream().anyMatch(line::contains));
    }

    @Test
    void shouldNameTypesThatTheRightHandSideDoesNotName() throws IOException {
        assertThat(lines(MAIN, PLAIN_VAR.asPredicate()))
                .as("var without a type in sight")
                .isEmpty();
    }

    @Test
    void shouldNotSleepInTests() throws IOException {
        assertThat(lines(TEST, line -> line.contains("Thread." + "sleep(")))
                .as("wait for what is to be so")
                .isEmpty();
    }

    @Test
    void shouldNotSwitchTestsOff() throws IOException {
        assertThat(lines(TEST, line -> line.contains("@Dis" + "abled")))
                .as("mend it or delete it")
                .isEmpty();
    }

    @Test
    void shouldWriteTopicNamesInOnePlace() throws IOException {
        // A metric may have the name of a topic.
        assertThat(lines(MAIN, line -> TOPIC.matcher(line).find() && !line.contains("Counter.builder(")))
                .as("use responsa.topics.declared.Topics")
                .isEmpty();
    }

    /// Files in which a catch of everything stands where a thread begins, or where Kafka declares nothing narrower.
    private static final List<String> THREADS_BEGIN_IN =
            List.of("stage/worker/StageWorker.java", "exporter/worker/ExporterService.java", "broker/Node.java");

    private static List<String> lines(String kind, Predicate<String> forbidden) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources(kind)) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (forbidden.test(lines.get(i))) {
                    found.add("%s:%d: %s"
                            .formatted(
                                    ROOT.relativize(source), i + 1, lines.get(i).strip()));
                }
            }
        }
        return found;
    }

    private static List<Path> sources(String kind) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path top : List.of(ROOT.resolve("topics"), ROOT.resolve("services"))) {
            try (Stream<Path> files = Files.walk(top)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> file.toString().contains(kind))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
