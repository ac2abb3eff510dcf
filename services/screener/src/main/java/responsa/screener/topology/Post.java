package responsa.screener.topology;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import responsa.screener.domain.encounter.Message;
import responsa.streams.record.Outgoing;

/// Sends the messages of one partition. Those to itself it hands back at once, those to another one it gathers: a
/// record costs far more than what these messages say.
final class Post {
    /// From here on a record is sent off. Questions carry fingerprints, and many of them would be too large for one.
    private static final int FULL = 64 << 10;

    private static final byte[] NO_KEY = new byte[0];

    private final ProcessorContext<byte[], Outgoing> context;
    private final int here;
    private final int partitions;
    private final Queue<Message> own = new ArrayDeque<>();
    private final Map<Integer, ByteArrayOutputStream> gathered = new TreeMap<>();

    /// @param partitions of the exchange
    Post(ProcessorContext<byte[], Outgoing> context, int partitions) {
        this.context = context;
        this.here = context.taskId().partition();
        this.partitions = partitions;
    }

    /// @param place the partition, modulo the number of partitions; not negative
    void send(int place, Message message) {
        int partition = place % partitions;
        if (partition == here) {
            own.add(message);
            return;
        }
        ByteArrayOutputStream record = gathered.computeIfAbsent(partition, none -> Wire.begun());
        Wire.add(record, message);
        if (record.size() >= FULL) {
            gathered.remove(partition);
            forward(partition, record);
        }
    }

    /// The next message to this partition; null if there is none.
    @Nullable
    Message next() {
        return own.poll();
    }

    /// Sends off what is gathered: before a record is done, or its transaction could be committed without it.
    void dispatch() {
        gathered.forEach(this::forward);
        gathered.clear();
    }

    private void forward(int partition, ByteArrayOutputStream record) {
        Outgoing outgoing = new Outgoing(partition, record.toByteArray());
        context.forward(new Record<>(NO_KEY, outgoing, 0), ScreenerTopology.EXCHANGE.name());
    }
}
