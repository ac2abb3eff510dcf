package responsa.router.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.topics.id.Sha256;
import responsa.topics.record.Claim;

/// Claims that wait for a limit to be raised, by recipe and in the order of their arrival.
final class WaitingClaims {
    private final KeyValueStore<byte[], Claim> store;

    WaitingClaims(KeyValueStore<byte[], Claim> store) {
        this.store = store;
    }

    /// @param arrival the claim's offset
    void put(Claim claim, long arrival) {
        store.put(key(claim.recipe(), arrival), claim);
    }

    void remove(Waiting waiting) {
        store.delete(key(waiting.claim().recipe(), waiting.arrival()));
    }

    /// Those of a recipe.
    ///
    /// @param from the first arrival
    /// @param most how many at most
    List<Waiting> of(String recipe, long from, int most) {
        List<Waiting> found = new ArrayList<>();
        try (KeyValueIterator<byte[], Claim> entries = store.range(key(recipe, from), key(recipe, Long.MAX_VALUE))) {
            while (found.size() < most && entries.hasNext()) {
                KeyValue<byte[], Claim> entry = entries.next();
                long arrival = ByteBuffer.wrap(entry.key).getLong(entry.key.length - Long.BYTES);
                found.add(new Waiting(arrival, entry.value));
            }
        }
        return found;
    }

    /// A claim and its place in the order.
    record Waiting(long arrival, Claim claim) {}

    private static byte[] key(String recipe, long arrival) {
        byte[] name = HexFormat.of().parseHex(Sha256.of(recipe).hex());
        return ByteBuffer.allocate(name.length + Long.BYTES)
                .put(name)
                .putLong(arrival)
                .array();
    }
}
