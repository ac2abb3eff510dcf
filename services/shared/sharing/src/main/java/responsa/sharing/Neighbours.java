package responsa.sharing;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.topics.record.EndpointUse;

/// The processes that ask endpoints, as one of them heard them last, itself among them.
///
/// Who has been silent for [#SILENCE] of the hearer's own announcements is gone. So nobody's clock counts, and a
/// process
/// that is cut off from Kafka, which does not even hear itself, forgets nobody: it goes on with the part that it had.
///
/// @param self the name of who hears
/// @param echoes how often it has heard itself
/// @param heard by name
record Neighbours(String self, long echoes, Map<String, Heard> heard) {
    /// Announcements are a second apart.
    static final int SILENCE = 10;

    Neighbours {
        heard = Map.copyOf(heard);
    }

    /// What a process said last, and how often the hearer had heard itself by then.
    record Heard(EndpointUse use, long echo) {}

    /// Nobody was heard yet.
    static Neighbours of(String self) {
        return new Neighbours(self, 0, Map.of());
    }

    /// Someone says what it asks.
    Neighbours hearing(EndpointUse use) {
        long now = use.process().equals(self) ? echoes + 1 : echoes;
        Map<String, Heard> next = new TreeMap<>(heard);
        next.values().removeIf(one -> now - one.echo() > SILENCE);
        if (use.calls().isEmpty()) {
            next.remove(use.process());
        } else {
            next.put(use.process(), new Heard(use, now));
        }
        return new Neighbours(self, now, next);
    }

    /// How many of an endpoint's calls may be the hearer's: all, as long as it knows of nobody else there. At least
    /// one,
    /// or it could never ask: where there are more processes than calls, that is too many by so much.
    ///
    /// @param asked by the hearer now: it need not hear itself to know
    int part(String address, int asked, int limit) {
        return Math.max(1, FairParts.of(limit, all(address, asked)).get(self));
    }

    /// The hearer's share of what an endpoint is asked, above 0 to 1: for what cannot be counted out in calls.
    double share(String address, int asked) {
        SortedMap<String, Integer> all = all(address, Math.max(1, asked));
        int sum = all.values().stream().mapToInt(Integer::intValue).sum();
        return (double) all.get(self) / sum;
    }

    private SortedMap<String, Integer> all(String address, int asked) {
        SortedMap<String, Integer> all = new TreeMap<>();
        heard.forEach((process, one) -> {
            int others = one.use().calls().getOrDefault(address, 0);
            if (others > 0) {
                all.put(process, others);
            }
        });
        all.put(self, asked);
        return all;
    }
}
