package responsa.stage.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far every volume of the ledger is known.
final class Frontiers {
    private final Map<Volume, Frontier> byVolume = new EnumMap<>(Volume.class);

    Frontiers(Set<Volume> volumes, Bookmark bookmark) {
        volumes.forEach(volume -> byVolume.put(volume, new Frontier(bookmark.in(volume))));
    }

    /// Empty for a volume that the stage does not have.
    Optional<Frontier> find(Volume volume) {
        return Optional.ofNullable(byVolume.get(volume));
    }

    Frontier of(Volume volume) {
        return find(volume).orElseThrow(() -> new IllegalArgumentException("this stage has no " + volume));
    }

    /// Whether any is still to be read up to where it ended at the assignment (R6).
    boolean areRecovering() {
        return byVolume.values().stream().anyMatch(Frontier::recovering);
    }

    /// Whether another writer was betrayed, and what it wrote is not read yet (R8).
    boolean haveGap() {
        return byVolume.values().stream().anyMatch(Frontier::hasGap);
    }

    /// Where to read on, given what is in the window (R5).
    Bookmark bookmark(Window window) {
        return new Bookmark(lowest(window, Volume.ANSWERS), lowest(window, Volume.MEMOS));
    }

    private long lowest(Window window, Volume volume) {
        return find(volume)
                .map(frontier -> window.lowest(volume, frontier.known()))
                .orElse(0L);
    }
}
