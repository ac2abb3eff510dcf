package responsa.screener.topology;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Name;
import responsa.screener.domain.encounter.Waiting;
import responsa.topics.id.PromptId;

/// A prompt that is not decided, as the store keeps it.
///
/// @param threshold of its recipe
record KeptWaiting(Waiting waiting, double threshold) {
    private static final int FOLLOWER = Comer.BYTES + Double.BYTES;

    byte[] bytes() {
        int names = waiting.asked().size() + waiting.open().size();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES
                + Comer.BYTES
                + Ids.BYTES
                + 3 * Integer.BYTES
                + names * Name.BYTES
                + waiting.followers().size() * FOLLOWER);
        bytes.putDouble(threshold);
        waiting.self().write(bytes);
        bytes.put(Ids.bytes(waiting.id().hash())).putInt(waiting.silent());
        write(bytes, waiting.asked());
        write(bytes, waiting.open());
        for (Map.Entry<Comer, Double> follower : waiting.followers().entrySet()) {
            follower.getKey().write(bytes);
            bytes.putDouble(follower.getValue());
        }
        return bytes.array();
    }

    static KeptWaiting read(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        double threshold = bytes.getDouble();
        Comer self = Comer.read(bytes);
        PromptId id = Ids.readPrompt(bytes);
        int silent = bytes.getInt();
        SortedSet<Name> asked = names(bytes);
        SortedSet<Name> open = names(bytes);
        SortedMap<Comer, Double> followers = new TreeMap<>();
        while (bytes.hasRemaining()) {
            followers.put(Comer.read(bytes), bytes.getDouble());
        }
        return new KeptWaiting(new Waiting(self, id, silent, asked, open, followers), threshold);
    }

    private static void write(ByteBuffer bytes, SortedSet<Name> names) {
        bytes.putInt(names.size());
        names.forEach(name -> name.write(bytes));
    }

    private static SortedSet<Name> names(ByteBuffer bytes) {
        SortedSet<Name> names = new TreeSet<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            names.add(Name.read(bytes));
        }
        return names;
    }
}
