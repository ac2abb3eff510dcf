package responsa.stage.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.CommitMetadata;
import responsa.stage.ledger.Decision;
import responsa.stage.ledger.Volume;

/// One partition number at the broker: its input, its volumes, its commit and its owner.
final class SimulatedPartition {
    final int number;
    /// Questions; empty where a transaction left a marker.
    final List<Optional<Question>> inputs = new ArrayList<>();

    final Map<Volume, List<Optional<Written>>> volumes = new EnumMap<>(Volume.class);
    Decision.Commit committed = new Decision.Commit(0, "");

    @Nullable
    SimulatedWorker owner;

    int epoch;

    SimulatedPartition(int number) {
        this.number = number;
        for (Volume volume : Volume.values()) {
            volumes.put(volume, new ArrayList<>());
        }
    }

    List<Optional<Written>> volume(Volume volume) {
        return volumes.getOrDefault(volume, List.of());
    }

    long append(Written written) {
        volume(written.volume()).add(Optional.of(written));
        return volume(written.volume()).size() - 1;
    }

    void appendForeign(Volume volume) {
        volume(volume).add(Optional.empty());
    }

    /// Inputs that are not complete in the ledger.
    List<Long> open() {
        Map<Long, Map<Integer, Set<Integer>>> found = new HashMap<>();
        volume(Volume.ANSWERS)
                .forEach(record ->
                        record.ifPresent(answer -> found.computeIfAbsent(answer.input(), input -> new HashMap<>())
                                .computeIfAbsent(answer.part().count(), count -> new HashSet<>())
                                .add(answer.part().index())));
        List<Long> open = new ArrayList<>();
        for (long offset = 0; offset < inputs.size(); offset++) {
            boolean complete = found.getOrDefault(offset, Map.of()).entrySet().stream()
                    .anyMatch(parts -> parts.getValue().size() == parts.getKey());
            if (inputs.get((int) offset).isPresent() && !complete) {
                open.add(offset);
            }
        }
        return open;
    }

    /// W1 and W2 of a commit that arrives here.
    Optional<String> objectionTo(Decision.Commit commit) {
        Optional<Long> passed =
                open().stream().filter(input -> input < commit.offset()).findFirst();
        if (passed.isPresent()) {
            return Optional.of("W1: commit of %d passes open input %d".formatted(commit.offset(), passed.get()));
        }
        CommitMetadata metadata =
                CommitMetadata.decode(commit.offset(), commit.metadata()).orElseThrow();
        for (Volume volume : Volume.values()) {
            long bookmark = metadata.bookmark().in(volume);
            for (int offset = 0; offset < Math.min(bookmark, volume(volume).size()); offset++) {
                Optional<Written> below = volume(volume).get(offset).filter(one -> one.input() >= commit.offset());
                if (below.isPresent()) {
                    return Optional.of("W2: bookmark %d of %s leads input %d, answered at %d"
                            .formatted(bookmark, volume, below.get().input(), offset));
                }
            }
        }
        return Optional.empty();
    }
}
