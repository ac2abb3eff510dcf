package responsa.local.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import responsa.stage.control.KafkaControls;
import responsa.topics.declared.Topics;
import responsa.topics.record.Control;

/// Reads, changes and shows the controls of a cluster. Threads: any.
public final class ControlDesk {
    private static final int WITHIN_MS = 30_000;

    private final Map<String, Object> kafka;

    /// @param kafka client properties
    public ControlDesk(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /// Changes a recipe's control, if there is anything to change, and says how far the recipe is; returns when the
    /// broker has the change.
    ///
    /// @throws responsa.stage.service.MissingTopicsException if the cluster has no such topics
    /// @throws responsa.local.input.UnusableInputException if a value is out of its bounds
    /// @throws KafkaException if the broker does not take it
    public List<String> change(String recipe, ControlChange change) throws InterruptedException {
        try (KafkaControls controls = KafkaControls.start(kafka)) {
            Control before = controls.control(recipe).orElseGet(() -> Control.none(recipe));
            Control now = change.of(before);
            if (!now.equals(before)) {
                publish(now);
            }
            return ControlTable.lines(now, controls.allocation(recipe).orElse(null));
        }
    }

    private void publish(Control control) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WITHIN_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WITHIN_MS / 2);
        try (KafkaProducer<String, Control> producer = new KafkaProducer<>(
                settings,
                Topics.CONTROLS.keys().serializer(),
                Topics.CONTROLS.values().serializer())) {
            producer.send(new ProducerRecord<>(Topics.CONTROLS.name(), 0, control.recipe(), control))
                    .get();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof KafkaException known ? known : new KafkaException(refused.getCause());
        }
    }
}
