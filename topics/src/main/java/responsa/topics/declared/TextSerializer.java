package responsa.topics.declared;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// A key as the UTF-8 bytes of its text.
final class TextSerializer<T> implements Serializer<T> {
    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable T key) {
        return key == null ? null : key.toString().getBytes(StandardCharsets.UTF_8);
    }
}
