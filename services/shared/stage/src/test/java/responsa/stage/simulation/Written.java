package responsa.stage.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Entry;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Volume;

/// A record on its way into the ledger, or in it.
///
/// @param pass which of the part's passes it pays; the ledger's memo is this number
/// @param calls the calls that it answers
record Written(
        Volume volume,
        long input,
        Part part,
        int pass,
        @Nullable String identity,
        boolean dead,
        List<String> calls) {

    Entry at(long offset) {
        byte[] memo = volume == Volume.MEMOS ? new byte[] {(byte) pass} : null;
        return new Entry(volume, offset, input, part, identity, dead, memo, 100);
    }
}
