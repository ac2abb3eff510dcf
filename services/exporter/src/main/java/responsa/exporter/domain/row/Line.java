package responsa.exporter.domain.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;

/// One row of a file.
///
/// @param bytes one JSON object in UTF-8, without line breaks, and the line feed that ends it; not to be changed
public record Line(FileKind kind, byte[] bytes) {

    /// The row of a value.
    ///
    /// @throws JsonProcessingException if a text in it is no Unicode: half a surrogate pair, which JSON can escape
    ///     and UTF-8 cannot write
    static Line of(FileKind kind, ObjectWriter writer, Object value) throws JsonProcessingException {
        byte[] json = writer.writeValueAsBytes(value);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return new Line(kind, line);
    }
}
