package responsa.stage.ledger;

import org.jspecify.annotations.Nullable;

/// A record of the ledger that belongs to an input of this partition: read, or written here and acknowledged.
///
/// @param offset where it stands in its volume
/// @param input offset of the input that it answers
/// @param identity the name of what was asked for; null where it has none, and on a repeat
/// @param dead whether it is a failure of this stage: what was asked for may be asked for again
/// @param memo what was kept, in the volume of memos; null in the other, and once it is of no use any more
/// @param bytes its size
public record Entry(
        Volume volume,
        long offset,
        long input,
        Part part,
        @Nullable String identity,
        boolean dead,
        byte @Nullable [] memo,
        int bytes) {

    Entry withoutMemo() {
        return memo == null ? this : new Entry(volume, offset, input, part, identity, dead, null, bytes);
    }
}
