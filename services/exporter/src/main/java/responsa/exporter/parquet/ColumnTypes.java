package responsa.exporter.parquet;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import java.util.Map;
import java.util.stream.Collectors;
import responsa.topics.json.Json;

/// The columns of a record type, in DuckDB's words. They follow from the type and from how it is written as JSON, so
/// that a new component is a new column. Texts, ids, times and durations are text; a map is a list of `key` and
/// `value`.
final class ColumnTypes {
    private static final SerializationConfig JSON = Json.records().getSerializationConfig();
    private static final String TEXT = "VARCHAR";
    private static final Map<Class<?>, String> NUMBERS = Map.of(
            int.class, "INTEGER",
            Integer.class, "INTEGER",
            long.class, "BIGINT",
            Long.class, "BIGINT",
            double.class, "DOUBLE",
            Double.class, "DOUBLE",
            boolean.class, "BOOLEAN",
            Boolean.class, "BOOLEAN");

    private ColumnTypes() {}

    /// As `read_json` takes them: `{"id": 'VARCHAR', …}`.
    static String of(Class<?> record) {
        return description(JSON.constructType(record)).findProperties().stream()
                .map(column -> "\"%s\": '%s'".formatted(column.getName(), type(column.getPrimaryType())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String type(JavaType type) {
        if (type.isMapLikeType()) {
            return "STRUCT(\"key\" VARCHAR, \"value\" %s)[]".formatted(type(type.getContentType()));
        }
        if (type.isCollectionLikeType()) {
            return type(type.getContentType()) + "[]";
        }
        String number = NUMBERS.get(type.getRawClass());
        if (number != null) {
            return number;
        }
        return type.getRawClass().isRecord() ? struct(description(type)) : TEXT;
    }

    private static String struct(BeanDescription record) {
        if (record.findJsonValueAccessor() != null) {
            return TEXT;
        }
        return record.findProperties().stream()
                .map(field -> "\"%s\" %s".formatted(field.getName(), type(field.getPrimaryType())))
                .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }

    private static BeanDescription description(JavaType type) {
        return JSON.introspect(type);
    }
}
