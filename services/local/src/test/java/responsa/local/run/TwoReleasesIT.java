package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.assembly.Cluster;
import responsa.local.assembly.Pipeline;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.watch.WholeTopic;
import responsa.spec.Excerpts;
import responsa.spec.SpecReader;
import responsa.spec.SpecReading;
import responsa.stage.service.ServiceEnvironment;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.record.Provenance;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Two releases of a spec, published one after the other while everything runs.
class TwoReleasesIT {
    private static final int PROMPTS = 10;

    @TempDir
    private Path folder;

    @Test
    void shouldKeepEveryCaseUnderTheReleaseOfItsSubmission() throws Exception {
        Workshop workshop = new Workshop(folder);
        Path prompts = workshop.prompts("a", PROMPTS);
        RunInputs inputs = workshop.inputs(prompts, ModelOptions.NONE);
        Spec next = next(inputs.spec());
        try (Cluster cluster = Cluster.embedded(folder.resolve("broker"), message -> {})) {
            cluster.makeTopics(message -> {});
            ServiceEnvironment environment =
                    new ServiceEnvironment(cluster.kafka(), new SimpleMeterRegistry(), InstantSource.system());
            try (Pipeline pipeline = Pipeline.start(
                    inputs,
                    Optional.empty(),
                    folder.resolve("state"),
                    Map.of("responsa.exporter.out", workshop.out().toString()),
                    environment)) {
                pipeline.intake().publish(inputs.recipe());
                for (Spec release : List.of(inputs.spec(), next)) {
                    pipeline.intake().publish(release);
                    pipeline.intake().submit(prompts, inputs.recipe().id(), Long.MAX_VALUE, counts -> {});
                }
                await().atMost(Duration.ofMinutes(4))
                        .untilAsserted(() -> assertThat(all(cluster.kafka(), Topics.OUTCOMES))
                                .hasSize(2 * PROMPTS));
            }
            List<VerdictRecord> verdicts = all(cluster.kafka(), Topics.VERDICTS);
            assertThat(verdicts).allSatisfy(record -> assertUnmixed((Verdict) record, inputs, next));
            assertThat(cases(verdicts, inputs.spec())).isEqualTo(PROMPTS);
            assertThat(cases(verdicts, next)).isEqualTo(PROMPTS);
        }
    }

    private static void assertUnmixed(Verdict verdict, RunInputs inputs, Spec next) {
        SpecRef release = verdict.draft().drafted().prompt().spec();
        Spec spec = release.equals(next.ref()) ? next : inputs.spec();
        Provenance drafted = verdict.draft().provenance();
        assertThat(List.of(drafted.spec(), verdict.spec())).containsOnly(release);
        assertThat(drafted.excerpt())
                .isEqualTo(Excerpts.excerpt(
                                spec,
                                verdict.draft().drafted().categories(),
                                inputs.recipe().excerpting())
                        .sha256());
        if (verdict.provenance() != null) {
            assertThat(verdict.provenance().spec()).isEqualTo(release);
            assertThat(verdict.provenance().excerpt()).isEqualTo(drafted.excerpt());
        }
    }

    private static long cases(List<VerdictRecord> verdicts, Spec release) {
        return verdicts.stream()
                .map(record -> ((Verdict) record).draft().drafted().prompt())
                .filter(prompt -> prompt.spec().equals(release.ref()))
                .map(prompt -> prompt.caseId())
                .distinct()
                .count();
    }

    private static Spec next(Spec first) {
        byte[] text = first.source()
                .replace("Use few words.", "Use as few words as it takes.")
                .getBytes(StandardCharsets.UTF_8);
        return ((SpecReading.Usable) SpecReader.read(first.id(), "next.md", text)).spec();
    }

    private static <V> List<V> all(Map<String, Object> kafka, Topic<?, V> topic) throws IOException {
        List<V> all = new ArrayList<>();
        try (WholeTopic<V> whole = WholeTopic.open(kafka, topic)) {
            for (int partition = 0; partition < whole.partitions(); partition++) {
                whole.read(partition, all::add);
            }
        }
        return all;
    }
}
