package responsa.exporter.domain.row;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;

/// The names that dead letters are counted once by, and how they are found again in a file of rows.
public final class DeadLetters {
    private static final ObjectReader NAMED = Json.records().readerFor(Named.class);

    private DeadLetters() {}

    static String name(String source, @Nullable String part) {
        return source + " " + (part == null ? "" : part);
    }

    /// The names of the letters in a file of `dead`, in its order.
    ///
    /// @throws IOException if it cannot be read
    public static List<String> names(InputStream file) throws IOException {
        List<String> names = new ArrayList<>();
        try (MappingIterator<Named> rows = NAMED.readValues(file)) {
            while (rows.hasNextValue()) {
                names.add(rows.nextValue().name());
            }
        }
        return names;
    }

    private record Named(
            String topic,
            int partition,
            long offset,
            @Nullable String source,
            @Nullable String part) {

        String name() {
            return source == null ? new Place(topic, partition) + "@" + offset : DeadLetters.name(source, part);
        }
    }
}
