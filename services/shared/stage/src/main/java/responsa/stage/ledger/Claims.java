package responsa.stage.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which input asked first for what (R11). Bounded: the oldest claim is forgotten, and the router drops what slips
/// through.
final class Claims {
    private final Map<String, Claim> first;

    Claims(int most) {
        this.first = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Claim> eldest) {
                return size() > most;
            }
        };
    }

    /// What a record of the ledger says of it.
    void enter(Entry entry) {
        String identity = entry.identity();
        if (identity == null || entry.volume() != Volume.ANSWERS) {
            return;
        }
        if (entry.dead()) {
            died(identity, entry.input());
        } else {
            claim(identity, entry.input());
        }
    }

    void claim(String identity, long input) {
        Claim held = first.get(identity);
        if (held == null || held.dead() && held.input() != input) {
            first.put(identity, new Claim(input, false));
        }
    }

    /// What was asked for has no answer: the next input that asks for it is no repeat.
    private void died(String identity, long input) {
        Claim held = first.get(identity);
        if (held == null || held.input() == input) {
            first.put(identity, new Claim(input, true));
        }
    }

    boolean isRepeat(String identity, long input) {
        Claim held = first.get(identity);
        return held != null && held.input() != input && !held.dead();
    }

    private record Claim(long input, boolean dead) {}
}
