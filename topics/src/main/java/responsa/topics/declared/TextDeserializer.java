package responsa.topics.declared;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// A key back from the UTF-8 bytes of its text.
final class TextDeserializer<T> implements Deserializer<T> {
    private final Function<String, T> parse;

    TextDeserializer(Function<String, T> parse) {
        this.parse = parse;
    }

    @Override
    public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : parse.apply(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noKey) {
            throw new SerializationException("not a key of " + topic, noKey);
        }
    }
}
