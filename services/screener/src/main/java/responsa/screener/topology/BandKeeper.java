package responsa.screener.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Message;
import responsa.screener.domain.likeness.BandGroup;

/// Keeps the bands of a partition: who came into each, first comers first. Those who share a first row stand on one
/// [Shelf]; where it has no room, they are kept by band.
final class BandKeeper {
    /// How many a band remembers beside the shelf. A band that many unlike prompts share tells little, and its pairs
    /// meet in others.
    static final int MOST = 32;

    private static final byte[] NOBODY = new byte[0];

    private final KeyValueStore<byte[], byte[]> store;

    BandKeeper(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    /// Whether an entry of the store is a shelf; by band otherwise.
    static boolean isShelf(byte[] key) {
        return key.length == Long.BYTES;
    }

    /// Lets a prompt into its bands, and says who was there before.
    Message.Found enter(Message.Probe probe) {
        BandGroup group = probe.bands();
        Comer comer = probe.comer();
        byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(group.row()).array();
        byte[] before = store.get(key);
        Shelf shelf = before == null ? Shelf.EMPTY : Shelf.read(before);
        Set<Comer> candidates = new LinkedHashSet<>(shelf.sharing(group.bands()));
        boolean stands = shelf.holds(comer);
        if (!stands && shelf.hasRoom()) {
            store.put(key, shelf.with(new Shelf.Standing(comer, group.bands())).bytes());
            stands = true;
        } else if (!stands && !shelf.spilt()) {
            store.put(key, shelf.spill().bytes());
        }
        if (shelf.spilt() || !stands) {
            for (long band : group.bands()) {
                candidates.addAll(enter(group.row(), band, comer, stands));
            }
        }
        candidates.remove(comer);
        return new Message.Found(probe.scope(), comer.name(), group.index(), new ArrayList<>(candidates));
    }

    private List<Comer> enter(long row, long band, Comer comer, boolean stands) {
        byte[] key =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(row).putLong(band).array();
        byte[] before = store.get(key);
        byte[] kept = before == null ? NOBODY : before;
        List<Comer> there = Wire.comers(ByteBuffer.wrap(kept));
        if (!stands && !there.contains(comer) && there.size() < MOST) {
            ByteBuffer more = ByteBuffer.allocate(kept.length + Comer.BYTES).put(kept);
            comer.write(more);
            store.put(key, more.array());
        }
        return there;
    }
}
