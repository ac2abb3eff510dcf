package responsa.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a project of its own, with a JDK and a Maven that only say how they were called.
class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("responsa.root", "../.."), "responsa");

    @TempDir
    private Path folder;

    private Path root;
    private Path jdk;

    @BeforeEach
    void layOutAProject() throws IOException {
        root = Files.createDirectories(folder.resolve("a project"));
        Files.copy(LAUNCHER, root.resolve("responsa"));
        executable(root.resolve("responsa"));
        jdk = jdk("jdk 25", "25.0.1");
        write(root.resolve("pom.xml"), "<project/>");
        write(root.resolve("services/x/src/main/java/X.java"), "class X {}");
        write(root.resolve("services/x/src/test/java/XTest.java"), "class XTest {}");
        script(root.resolve("mvnw"), """
                echo "mvnw with $JAVA_HOME: $*" >>"$(dirname "$0")/calls"
                mkdir -p services/local/target && touch services/local/target/responsa-local.jar
                """);
    }

    @Test
    void shouldBuildOnceAndHandOnEveryArgument() throws Exception {
        Ended first = launch(Map.of(), "run", "--spec", "my spec.md");
        Ended second = launch(Map.of(), "run", "--spec", "my spec.md");

        assertThat(first.code()).isZero();
        assertThat(first.lines()).anyMatch(line -> line.startsWith("responsa: building, with the JDK in " + jdk));
        assertThat(second.lines()).noneMatch(line -> line.contains("building"));
        assertThat(second.lines())
                .containsSubsequence(
                        "[-jar]",
                        "[" + root.toRealPath().resolve("services/local/target/responsa-local.jar") + "]",
                        "[run]",
                        "[--spec]",
                        "[my spec.md]");
        assertThat(builds()).hasSize(1).first().asString().contains("-Dquick", "-pl services/local -am package");
    }

    @Test
    void shouldBuildAgainWhenASourceChangedAndNotWhenATestDid() throws Exception {
        launch(Map.of(), "run");
        write(root.resolve("services/x/src/test/java/XTest.java"), "class XTest { int other; }");
        launch(Map.of(), "run");
        assertThat(builds()).hasSize(1);

        write(root.resolve("services/x/src/main/java/X.java"), "class X { int other; }");
        launch(Map.of(), "run");
        assertThat(builds()).hasSize(2);

        Files.delete(root.resolve("services/x/src/main/java/X.java"));
        launch(Map.of(), "run");
        assertThat(builds()).hasSize(3);
    }

    @Test
    void shouldBuildAgainAfterABuildThatFailed() throws Exception {
        script(root.resolve("mvnw"), "echo broken >&2; exit 1");
        Ended failed = launch(Map.of(), "run");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.lines()).contains("responsa: the build failed; the lines above say why.");

        layOutMaven();
        assertThat(launch(Map.of(), "run").code()).isZero();
        assertThat(root.resolve(".build-lock")).doesNotExist();
    }

    @Test
    void shouldTakeOverTheLockOfABuildThatWasKilled() throws Exception {
        write(root.resolve(".build-lock/pid"), "4000000");

        assertThat(launch(Map.of(), "run").code()).isZero();
    }

    @Test
    void shouldWorkThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to responsa"), root.resolve("responsa"));

        Ended ended = run(folder, Map.of("JAVA_HOME", jdk.toString()), List.of(link.toString(), "run"));

        assertThat(ended.code()).isZero();
        assertThat(ended.lines()).contains("[run]");
    }

    @Test
    void shouldPassOverAJavaHomeThatIsTooOldAndLookInThePath() throws Exception {
        Path old = jdk("jdk 17", "17.0.9");
        String path = jdk.resolve("bin") + ":" + System.getenv("PATH");

        Ended ended = launch(Map.of("JAVA_HOME", old.toString(), "PATH", path), "run");

        assertThat(ended.code()).isZero();
        assertThat(builds().getFirst()).startsWith("mvnw with " + jdk.toRealPath() + ": ");
    }

    @Test
    void shouldRunAllTestsAndTheSystemsWhenAsked() throws Exception {
        launch(Map.of(), "test");
        launch(Map.of(), "test", "--system");
        Ended misused = launch(Map.of(), "test", "--sistem");

        assertThat(builds()).hasSize(2);
        assertThat(builds().get(0)).endsWith(": -T 2 verify");
        assertThat(builds().get(1)).endsWith(": -T 2 verify -Dsystem");
        assertThat(misused.code()).isEqualTo(2);
        assertThat(misused.lines())
                .containsExactly("responsa test: --sistem is no option; there is --system, which adds what needs"
                        + " containers and a cluster.");
    }

    private record Ended(int code, List<String> lines) {}

    private Ended launch(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("responsa").toString()));
        command.addAll(List.of(arguments));
        return run(root, environment, command);
    }

    private Ended run(Path from, Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text.lines().toList());
    }

    private List<String> builds() throws IOException {
        return Files.exists(root.resolve("calls")) ? Files.readAllLines(root.resolve("calls")) : List.of();
    }

    private void layOutMaven() throws IOException {
        script(
                root.resolve("mvnw"),
                "mkdir -p services/local/target && touch services/local/target/responsa-local.jar");
    }

    /// Says its arguments, one a line, so that it is seen where one ends.
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        script(home.resolve("bin/javac"), "exit 0");
        script(home.resolve("bin/java"), "for one in \"$@\"; do echo \"[$one]\"; done");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        write(file, "#!/bin/sh\n" + text);
        executable(file);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot be made executable: " + file);
        }
    }
}
