package responsa.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.system.reference.OneJvm;
import responsa.system.settled.Books;
import responsa.system.settled.Dataset;
import responsa.system.settled.Exported;
import responsa.system.settled.Standing;
import responsa.system.submission.Example;
import responsa.system.submission.IntakeClient;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Topics;

/// `deploy/overlays/dev` does on a cluster what one JVM does, also when drafters come, go and are replaced under way.
class ClusterST {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /// What the broker of the overlay calls itself for clients on this machine.
    private static final int KAFKA_PORT = 19092;

    private static final int HTTP_PORT = 8080;

    @TempDir
    Path folder;

    @Test
    void shouldGiveTheSameDatasetWhenDraftersAreScaledAndRolledUnderWay() throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.any();
                Deployed deployed = Deployed.prepare(cluster.kubectl(), cluster.images())) {
            assertThat(deployed.objections()).isEmpty();
            deployed.apply();
            String bootstrap = "localhost:" + deployed.forward("statefulset/kafka", KAFKA_PORT, KAFKA_PORT);
            int intake = deployed.forward("service/intake", 0, HTTP_PORT);

            long submitted = new IntakeClient(URI.create("http://localhost:" + intake)).submit(Example.bundled());
            awaitFirstDraft(bootstrap);
            deployed.scaleDrafter(3);
            int before = drafts(bootstrap);
            deployed.rollDrafter();
            deployed.scaleDrafter(1);
            Standing settled = awaitSettled(bootstrap, submitted, deployed);

            assertThat(before)
                    .as("drafts before the roll")
                    .isLessThan(settled.drafts().size());
            assertThat(Books.of(submitted, settled)).matches(Books::balance, "the books balance");
            assertThat(Dataset.of(settled)).isEqualTo(Dataset.of(OneJvm.rerun(bootstrap, submitted, folder)));
            awaitExported(deployed, settled);
        }
    }

    private static void awaitFirstDraft(String bootstrap) {
        Awaitility.await().atMost(PATIENCE).until(() -> drafts(bootstrap) > 0);
    }

    private static int drafts(String bootstrap) {
        return new TestRecords(bootstrap).all(Topics.DRAFTS).size();
    }

    private static Standing awaitSettled(String bootstrap, long submitted, Deployed deployed) {
        try {
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(
                            () -> Standing.at(bootstrap),
                            now -> Books.of(submitted, now).inFlight() == 0);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "%s%n%s".formatted(Books.of(submitted, Standing.at(bootstrap)), deployed.state()), late);
        }
    }

    private static void awaitExported(Deployed deployed, Standing settled) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                Exported.ids(path -> deployed.read("deployment/exporter", "/data/out/" + path)))
                        .containsExactlyInAnyOrderElementsOf(
                                Dataset.of(settled).rows().keySet()));
    }
}
