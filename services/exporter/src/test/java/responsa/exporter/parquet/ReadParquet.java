package responsa.exporter.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads Parquet by another program's code than the one that writes it.
public final class ReadParquet {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReadParquet() {}

    /// The rows of a file; nulls are left out, as they are in records.
    public static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                rows.add(object(row));
            }
        }
        return rows;
    }

    static FileMetaData metadata(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
            return reader.getFileMetaData();
        }
    }

    private static ObjectNode object(StructAccessor struct) {
        ObjectNode object = JSON.objectNode();
        for (int field = 0; field < struct.getFieldCount(); field++) {
            if (!struct.isNull(field)) {
                object.set(struct.getFieldName(field), node(struct.getValue(field)));
            }
        }
        return object;
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case PqStruct struct -> object(struct);
            case PqList list -> array(list);
            case String text -> JSON.textNode(text);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean answer -> JSON.booleanNode(answer);
            default -> throw new AssertionError("a value of " + value.getClass());
        };
    }

    private static ArrayNode array(PqList list) {
        ArrayNode array = JSON.arrayNode();
        list.values().forEach(value -> array.add(node(value)));
        return array;
    }
}
