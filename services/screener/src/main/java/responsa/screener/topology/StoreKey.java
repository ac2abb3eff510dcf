package responsa.screener.topology;

import java.nio.ByteBuffer;
import responsa.screener.domain.encounter.Name;

/// The key of a prompt in the stores of its home: its scope and its name.
final class StoreKey {
    private StoreKey() {}

    static byte[] of(long scope, Name name) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Name.BYTES).putLong(scope);
        name.write(bytes);
        return bytes.array();
    }
}
