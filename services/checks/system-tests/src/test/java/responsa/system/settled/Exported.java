package responsa.system.settled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What an exporter has made final: the rows of the files that its manifest names.
public final class Exported {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FOLDER = "sft-cot/";

    private Exported() {}

    /// The ids of all exported tuples, in the order of the manifest.
    ///
    /// @param read gives the text of a file by its path from the output directory, or nothing if it is not there
    public static List<String> ids(UnaryOperator<String> read) {
        String manifest = read.apply("manifest.json");
        List<String> ids = new ArrayList<>();
        if (manifest.isEmpty()) {
            return ids;
        }
        for (JsonNode shard : parsed(manifest).required("shards")) {
            for (JsonNode file : shard.required("files")) {
                String path = file.required("path").asText();
                if (path.startsWith(FOLDER)) {
                    read.apply(path)
                            .lines()
                            .forEach(row -> ids.add(parsed(row).required("id").asText()));
                }
            }
        }
        return ids;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("no JSON: " + text, unreadable);
        }
    }
}
