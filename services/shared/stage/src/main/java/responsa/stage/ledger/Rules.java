package responsa.stage.ledger;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// The bounds of a partition's ledger (R9, R10).
///
/// @param memos whether the stage has a memo topic
/// @param windowInputs inputs delivered at or after the committed offset, past which the partition pauses
/// @param windowBytes size of their answers, past which the partition pauses
/// @param waiting inputs delivered and not started, past which the partition pauses
/// @param underWay inputs planned or called, and those of a predecessor's note, past which no other one is begun: as
///     many as the note of a commit holds
/// @param drain how long the inputs of a predecessor's note are waited for
public record Rules(boolean memos, int windowInputs, long windowBytes, int waiting, int underWay, Duration drain) {

    public Rules {
        if (underWay < 1 || underWay > CommitMetadata.MOST_UNDER_WAY) {
            throw new IllegalArgumentException("%d inputs of a partition under way; a note holds 1 to %d"
                    .formatted(underWay, CommitMetadata.MOST_UNDER_WAY));
        }
    }

    Set<Volume> volumes() {
        return memos ? EnumSet.allOf(Volume.class) : EnumSet.of(Volume.ANSWERS);
    }
}
