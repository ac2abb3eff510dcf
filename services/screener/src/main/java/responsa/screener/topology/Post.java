package responsa.screener.topology;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import responsa.screener.domain.encounter.Message;
import responsa.streams.record.Outgoing;

/// Sends messages to other partitions, and to one's own.
final class Post {
    private static final byte[] NO_KEY = new byte[0];

    private final ProcessorContext<byte[], Outgoing> context;

    Post(ProcessorContext<byte[], Outgoing> context) {
        this.context = context;
    }

    /// @param place the partition, modulo the number of partitions; not negative
    void send(int place, Message message) {
        Outgoing outgoing = new Outgoing(place, Wire.write(message));
        context.forward(new Record<>(NO_KEY, outgoing, 0), ScreenerTopology.EXCHANGE.name());
    }
}
