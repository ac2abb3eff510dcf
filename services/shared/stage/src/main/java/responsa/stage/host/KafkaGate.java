package responsa.stage.host;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits until Kafka answers, for ever: a service that starts before its Kafka is no failure.
final class KafkaGate {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaGate.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private KafkaGate() {}

    /// @param waiting told what is waited for, again and again
    static void await(Map<String, Object> kafka, Consumer<String> waiting) throws InterruptedException {
        waiting.accept("asks Kafka at " + servers(kafka));
        for (int tries = 1; !answers(kafka); tries++) {
            String detail = "Kafka at %s does not answer, %d tries; is it up? kafka.bootstrap.servers names another"
                    .formatted(servers(kafka), tries);
            waiting.accept(detail);
            if (Integer.bitCount(tries) == 1) { // the first, and ever more rarely
                LOG.warn(detail);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean answers(Map<String, Object> kafka) throws InterruptedException {
        Map<String, Object> impatient = new HashMap<>(kafka);
        impatient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        impatient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(impatient)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException noAnswer) {
            LOG.debug("Kafka does not answer", noAnswer);
            return false;
        }
    }

    private static Object servers(Map<String, Object> kafka) {
        return kafka.getOrDefault(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "?");
    }
}
