package responsa.exporter.domain.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import responsa.topics.json.Json;

/// `dataset_info.json`, by which LLaMA-Factory finds files and learns what their keys mean.
public final class DatasetEntry {
    /// Its path in an export.
    public static final String PATH = "dataset_info.json";

    private static final Map<String, String> TAGS = tags();

    private DatasetEntry() {}

    /// The file's text.
    ///
    /// @param files conversations with `messages`: paths from the export by the dataset's name
    public static String text(SortedMap<String, String> files) {
        Map<String, Object> entries = new LinkedHashMap<>();
        files.forEach((name, file) -> entries.put(name, entry(file)));
        try {
            return Json.records().writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts cannot be written as JSON", impossible);
        }
    }

    private static Map<String, Object> entry(String file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file_name", file);
        entry.put("formatting", "sharegpt");
        entry.put("columns", Map.of("messages", "messages"));
        entry.put("tags", TAGS);
        return entry;
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("role_tag", "role");
        tags.put("content_tag", "content");
        tags.put("user_tag", "user");
        tags.put("assistant_tag", "assistant");
        tags.put("system_tag", "system");
        return tags;
    }
}
