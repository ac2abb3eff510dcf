package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.broker.EmbeddedBroker;
import responsa.local.Responsa;
import responsa.local.input.ModelOptions;
import responsa.local.summary.Summary;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.count.Calls;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.record.Draft;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Verdict;

/// `kill -9` in the middle of a run, with a call that hangs in front of all that finish.
class KilledRunIT {
    private static final int PROMPTS = 300;
    private static final Duration LONG = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void shouldRepeatOnlyWhatWasNotAcknowledgedAndLoseNothing() throws Exception {
        Workshop workshop = new Workshop(folder);
        Path prompts = workshop.prompts("a", PROMPTS);
        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard()
                .with(Script.standard().withLatency("fixed:20ms").withSlots(16)))) {
            model.hold(Workshop.question("a", 0), Task.DRAFTER);
            Process killed = start(workshop, prompts, model.url());
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(calls(model, Task.DRAFTER)).isGreaterThan(PROMPTS / 2L);
                assertThat(calls(model, Task.JUDGE)).isGreaterThan(PROMPTS / 2L);
            });
            killed.destroyForcibly().waitFor();
            model.release();
            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(model.counts().inFlight().now()).isZero());
            Acknowledged acknowledged = acknowledged(workshop, prompts);

            Process again = start(workshop, prompts, model.url());
            if (!again.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the run did not end: %s%n%s".formatted(said(), stacks(again)));
            }
            assertThat(again.exitValue()).as(this::said).isZero();

            assertThat(repeated(model, Task.DRAFTER)).doesNotContainAnyElementsOf(acknowledged.drafted());
            assertThat(repeated(model, Task.JUDGE)).doesNotContainAnyElementsOf(acknowledged.judged());
            assertThat(acknowledged.drafted()).hasSizeGreaterThan(PROMPTS / 4);
            Summary summary = workshop.summary();
            assertThat(summary.settled()).isEqualTo(PROMPTS);
            assertThat(summary.drafts()).isEqualTo(PROMPTS);
            assertThat(workshop.ids("sft-cot")).doesNotHaveDuplicates().hasSize((int) summary.tuples());
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("process.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Where every thread of a process is.
    private String stacks(Process process) throws IOException, InterruptedException {
        Path file = folder.resolve("stacks");
        String jstack =
                Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
        new ProcessBuilder(jstack, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(file.toFile())
                .start()
                .waitFor();
        return Files.readString(file);
    }

    /// What stood in the topics when the process died, by the hash of what was asked.
    private record Acknowledged(Set<String> drafted, Set<String> judged) {}

    private static Acknowledged acknowledged(Workshop workshop, Path prompts) {
        String run =
                workshop.inputs(prompts, asking("http://127.0.0.1/v1")).id().text();
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(workshop.data().resolve(run).resolve("broker"))) {
            TestRecords records = new TestRecords(broker.bootstrap());
            Set<String> drafted = records.values(Topics.DRAFTS).stream()
                    .filter(Draft.class::isInstance)
                    .map(draft -> asked(((Draft) draft).drafted().prompt()))
                    .collect(Collectors.toCollection(HashSet::new));
            Set<String> judged = records.values(Topics.VERDICTS).stream()
                    .filter(Verdict.class::isInstance)
                    .map(verdict -> asked(((Verdict) verdict).draft().drafted().prompt()))
                    .collect(Collectors.toCollection(HashSet::new));
            return new Acknowledged(drafted, judged);
        }
    }

    private static String asked(Prompt prompt) {
        Message last = prompt.messages().getLast();
        return Sha256.of(last.content()).hex().substring(0, 32);
    }

    private static long calls(ScriptedModel model, Task task) {
        return model.counts().tasks().getOrDefault(task.id(), 0L);
    }

    private static Collection<String> repeated(ScriptedModel model, Task task) {
        return model.calls(2).stream()
                .filter(calls -> calls.task().equals(task.id()))
                .map(Calls::prompt)
                .toList();
    }

    private static ModelOptions asking(String url) {
        return new ModelOptions(url, "tested-drafter", null, "tested-judge", null);
    }

    private static Process start(Workshop workshop, Path prompts, String url) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add(Responsa.class.getName());
        command.addAll(
                List.of("run", "--quiet", "--spec", workshop.spec().toString(), "--prompts", prompts.toString()));
        command.addAll(List.of(
                "--out", workshop.out().toString(), "--data", workshop.data().toString()));
        command.addAll(List.of("--model-url", url, "--model", "tested-drafter", "--judge-model", "tested-judge"));
        command.addAll(List.of("--recipe", workshop.recipe().toString()));
        File log = workshop.write("process.log", "").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }
}
