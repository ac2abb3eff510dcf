package responsa.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import responsa.system.Lanes;
import responsa.system.reference.OneJvm;
import responsa.system.settled.Books;
import responsa.system.settled.Dataset;
import responsa.system.settled.Standing;
import responsa.system.settled.Waiting;
import responsa.system.submission.Example;
import responsa.system.submission.IntakeClient;

/// `deploy/overlays/dev` does on a cluster what one JVM does, also when drafters come, go and are replaced under way.
@ResourceLock(Lanes.CONTAINERS)
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
            int port = deployed.forward("service/intake", 0, HTTP_PORT);
            IntakeClient intake = new IntakeClient(URI.create("http://localhost:" + port));

            Waiting waiting = new Waiting(bootstrap, PATIENCE, deployed::state);

            intake.publish(Example.bundled());
            List<String> portions = Example.bundled().portions(3);
            long submitted = underWay(bootstrap, intake, 0, portions.get(0));
            deployed.scaleDrafter(3);
            submitted = underWay(bootstrap, intake, submitted, portions.get(1));
            deployed.rollDrafter();
            submitted = underWay(bootstrap, intake, submitted, portions.get(2));
            deployed.scaleDrafter(1);
            Standing settled = waiting.settled(submitted);

            assertThat(Books.of(submitted, settled)).matches(Books::balance, "the books balance");
            assertThat(Dataset.of(settled)).isEqualTo(Dataset.of(OneJvm.rerun(bootstrap, submitted, folder)));
            waiting.exported(settled, path -> deployed.read("deployment/exporter", "/data/out/" + path));
        }
    }

    /// Submits a portion, so that what is done next happens while work is under way, however long it takes.
    ///
    /// @return how many lines were submitted until now
    private static long underWay(String bootstrap, IntakeClient intake, long before, String portion)
            throws IOException {
        long submitted = before + intake.submit(portion);
        assertThat(Books.of(submitted, Standing.at(bootstrap)).inFlight())
                .as("prompts under way")
                .isPositive();
        return submitted;
    }
}
