package responsa.stage.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened. The state of a [PartitionLedger] moves by these and by nothing else.
public sealed interface Event {

    /// Reading of a volume begins.
    ///
    /// @param from its first offset to be read: what was asked for, or the log's start where that is out of range
    /// @param end one past its last record, as of now
    record Opened(Volume volume, long from, long end) implements Event {}

    /// More of a volume was read.
    ///
    /// @param entries those of this partition's inputs
    /// @param upTo every record below this offset was read
    record Read(Volume volume, List<Entry> entries, long upTo) implements Event {
        public Read {
            entries = List.copyOf(entries);
        }
    }

    /// Inputs were polled.
    ///
    /// @param arrivals in the order of their offsets; what lies between them holds no inputs
    /// @param position the next offset to be polled
    record Delivered(List<Arrival> arrivals, long position) implements Event {
        public Delivered {
            arrivals = List.copyOf(arrivals);
        }
    }

    /// The decision [Decision.Plan] is being followed.
    record Planning(long input) implements Event {}

    /// It is known how many parts an input has.
    ///
    /// @param together whether one call pays for those that are missing
    record Planned(long input, int parts, boolean together) implements Event {

        /// Each part has a call of its own.
        public Planned(long input, int parts) {
            this(input, parts, false);
        }
    }

    /// An input that was being planned is not wanted now.
    record Parked(long input) implements Event {}

    /// What is parked may be wanted by now.
    record Recalled() implements Event {}

    /// The decision [Decision.Call] or [Decision.Repeat] is being followed.
    record Called(long input, Part part) implements Event {}

    /// The decision [Decision.CallTogether] is being followed.
    record CalledTogether(long input, List<Part> parts) implements Event {
        public CalledTogether {
            parts = List.copyOf(parts);
        }
    }

    /// A record written here was acknowledged.
    record Acknowledged(Entry entry) implements Event {}

    /// A call came to its end, its answer acknowledged or given up.
    record Ended(long input, Part part) implements Event {}

    /// A call for several parts came to its end, its answers acknowledged or given up.
    ///
    /// @param left parts that it had no answer for; each is to be called by itself
    record EndedTogether(long input, List<Part> left) implements Event {
        public EndedTogether {
            left = List.copyOf(left);
        }
    }

    /// The decision [Decision.Finish] or [Decision.Skip] was followed.
    record Finished(long input) implements Event {}

    /// The broker took a commit.
    record Committed(Decision.Commit commit) implements Event {}

    /// The partition was given away by [PartitionLedger#handOver].
    record HandedOver() implements Event {}

    /// What is still under way after the partition was given away is not wanted any more: nothing more is called.
    record Overdue() implements Event {}

    /// Time went on.
    record Reached(Instant now) implements Event {}

    /// An input that was polled.
    ///
    /// @param identity the name of what it asks for; null if it has none
    record Arrival(long input, @Nullable String identity) {}
}
