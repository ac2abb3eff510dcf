package responsa.exporter.domain.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;
import responsa.topics.json.Json;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Tuple;

/// Tuples as rows of a table of columns. Tables know no maps that every reader takes, so a map is a list of `key` and
/// `value`; and no text that is no Unicode, so half a surrogate pair is U+FFFD. All else is as in the topic.
public final class ColumnRow {
    private static final char REPLACEMENT = '\uFFFD';
    private static final ObjectWriter TUPLE =
            mapper().writerFor(DatasetRecord.class).with(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private ColumnRow() {}

    /// The row of a tuple, with the line feed that ends it.
    public static byte[] line(Tuple tuple) {
        return Line.bytes(TUPLE, tuple);
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule("columns");
        module.addSerializer(new Text());
        module.addSerializer(new Entries());
        return Json.records().copy().registerModule(module);
    }

    private static String sound(String text) {
        if (Unicode.isSound(text)) {
            return text;
        }
        StringBuilder sound = new StringBuilder();
        text.codePoints()
                .map(point -> Unicode.isHalfAPair(point) ? REPLACEMENT : point)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }

    private static final class Text extends StdSerializer<String> {
        private static final long serialVersionUID = 1;

        Text() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(sound(text));
        }
    }

    private static final class Entries extends StdSerializer<Map<?, ?>> {
        private static final long serialVersionUID = 1;

        Entries() {
            super(Map.class, false);
        }

        @Override
        public void serialize(Map<?, ?> map, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeStartObject();
                json.writeStringField("key", sound(entry.getKey().toString()));
                provider.defaultSerializeField("value", entry.getValue(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
