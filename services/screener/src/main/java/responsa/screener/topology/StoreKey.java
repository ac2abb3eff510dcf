package responsa.screener.topology;

import java.nio.ByteBuffer;
import responsa.screener.domain.encounter.Name;

/// The key of a prompt in the stores of its home.
record StoreKey(long scope, Name name) {

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Name.BYTES).putLong(scope);
        name.write(bytes);
        return bytes.array();
    }
}
