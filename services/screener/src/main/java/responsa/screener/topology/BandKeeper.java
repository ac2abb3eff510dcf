package responsa.screener.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Message;

/// Keeps the bands of a partition: who came into each, first comers first.
final class BandKeeper {
    /// How many a band remembers. A band that many unlike prompts share tells little, and its pairs meet in others.
    static final int MOST = 32;

    private static final byte[] NOBODY = new byte[0];

    private final KeyValueStore<byte[], byte[]> store;

    BandKeeper(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    /// Lets a prompt into its bands, and says who was there before.
    Message.Found enter(Message.Probe probe) {
        Set<Comer> candidates = new LinkedHashSet<>();
        for (long band : probe.bands().bands()) {
            byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(band).array();
            byte[] before = store.get(key);
            byte[] kept = before == null ? NOBODY : before;
            List<Comer> there = Wire.comers(ByteBuffer.wrap(kept));
            if (!there.contains(probe.comer()) && there.size() < MOST) {
                ByteBuffer more = ByteBuffer.allocate(kept.length + Comer.BYTES).put(kept);
                probe.comer().write(more);
                store.put(key, more.array());
            }
            candidates.addAll(there);
        }
        candidates.remove(probe.comer());
        return new Message.Found(
                probe.scope(), probe.comer().name(), probe.bands().index(), new ArrayList<>(candidates));
    }
}
