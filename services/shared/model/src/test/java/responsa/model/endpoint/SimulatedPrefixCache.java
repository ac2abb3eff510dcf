package responsa.model.endpoint;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import responsa.topics.id.Sha256;

/// A prefix cache of so many blocks, the least recently used prompt leaving first. A prompt is a prefix of 168 blocks
/// and six of its own, which nobody asks for again.
final class SimulatedPrefixCache {
    private static final int PREFIX = 168;
    private static final int OWN = 6;

    private final Map<Object, Integer> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private int kept;
    private long asked;
    private long found;

    SimulatedPrefixCache(int most) {
        this.most = most;
    }

    void lookUp(Sha256 prefix) {
        asked += PREFIX + OWN;
        if (blocks.get(prefix) == null) {
            keep(prefix, PREFIX);
        } else {
            found += PREFIX;
        }
        keep(new Object(), OWN);
    }

    /// Blocks that were looked up.
    long asked() {
        return asked;
    }

    long found() {
        return found;
    }

    /// Begins to count anew; what is kept stays.
    void reset() {
        asked = 0;
        found = 0;
    }

    private void keep(Object what, int size) {
        blocks.put(what, size);
        kept += size;
        for (Iterator<Integer> oldest = blocks.values().iterator(); kept > most; oldest.remove()) {
            kept -= oldest.next();
        }
    }
}
