package responsa.exporter.domain.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;
import responsa.topics.json.Json;

/// One row of a file.
///
/// @param bytes one JSON object in UTF-8, without line breaks, and the line feed that ends it; not to be changed
public record Line(FileKind kind, byte[] bytes) {

    /// How values of a type are written: every letter as it is, also those beyond the first 65,536, which Jackson would
    /// escape.
    public static ObjectWriter writer(Class<?> type) {
        return Json.records().writerFor(type).with(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    }

    /// The row of a value.
    static Line of(FileKind kind, ObjectWriter writer, Object value) {
        return new Line(kind, bytes(writer, value));
    }

    /// A value as one line, with the line feed that ends it.
    public static byte[] bytes(ObjectWriter writer, Object value) {
        try {
            byte[] json = writer.writeValueAsBytes(value);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a row of ours cannot be written as JSON", impossible);
        }
    }
}
