package responsa.local.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.topics.declared.Topics;

class ClusterIT {
    private static final Duration LONG = Duration.ofMinutes(1);
    /// The longest that a broker allows: nobody is replaced here because a session has timed out.
    private static final int SESSION_MS = 1_800_000;

    @TempDir
    private Path folder;

    @Test
    void shouldReplaceTheMemberThatWasKilled() throws InterruptedException {
        try (Cluster cluster = Cluster.embedded(folder, fatal -> {})) {
            cluster.makeTopics(said -> {});
            KafkaConsumer<byte[], byte[]> killed = member(cluster);
            joined(killed);
            try (KafkaConsumer<byte[], byte[]> next = member(cluster)) {
                joined(next);
                assertThat(next.assignment()).isNotEmpty();
            } finally {
                killed.close(
                        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
            }
        }
    }

    private static KafkaConsumer<byte[], byte[]> member(Cluster cluster) {
        Map<String, Object> settings = new HashMap<>(cluster.kafka());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "tested");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        KafkaConsumer<byte[], byte[]> member =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        member.subscribe(List.of(Topics.PROMPTS.name()));
        return member;
    }

    private static void joined(KafkaConsumer<byte[], byte[]> member) {
        await().atMost(LONG).until(() -> {
            member.poll(Duration.ofMillis(100));
            return !member.assignment().isEmpty();
        });
    }
}
