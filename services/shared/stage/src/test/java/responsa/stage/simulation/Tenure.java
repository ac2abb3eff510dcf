package responsa.stage.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import responsa.stage.ledger.PartitionLedger;
import responsa.stage.ledger.Volume;

/// A worker's time with a partition, from its assignment to the end of what it finishes after giving it away.
final class Tenure {
    final SimulatedPartition partition;
    final int epoch;
    final PartitionLedger ledger;
    final Set<Volume> reading = EnumSet.noneOf(Volume.class);
    final Map<Volume, Long> highestAcknowledged = new EnumMap<>(Volume.class);
    long position;
    boolean committing;
    boolean givenAway;
    /// Lost, or drained: what comes back is not published any more.
    boolean cancelled;

    Tenure(SimulatedPartition partition, int epoch, PartitionLedger ledger, long position) {
        this.partition = partition;
        this.epoch = epoch;
        this.ledger = ledger;
        this.position = position;
    }
}
