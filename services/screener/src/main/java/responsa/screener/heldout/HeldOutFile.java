package responsa.screener.heldout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import responsa.screener.domain.heldout.HeldOutPrompt;
import responsa.topics.json.Json;

/// A file of held-out prompts, one a line, in the forms that prompts are submitted in: `{"messages": [{"role",
/// "content"}]}` or `{"prompt": "…"}`, with an `id` or without. A content is a text or a list of text parts.
///
/// Whether it could be submitted is not asked: sets that models are measured with often end on an answer.
final class HeldOutFile {
    private static final int LONGEST_LINE = 4 << 20;
    private static final List<String> INSTRUCTIONS = List.of("system", "developer");
    private static final ObjectReader JSON = Json.records().reader();

    private final Path path;
    private int line;

    private HeldOutFile(Path path) {
        this.path = path;
    }

    /// @throws UnusableHeldOutException if the file, or a line of it, cannot be read, or it holds no prompt
    static void read(Path path, Consumer<HeldOutPrompt> taker) {
        new HeldOutFile(path).read(taker);
    }

    private void read(Consumer<HeldOutPrompt> taker) {
        int prompts = 0;
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String text = next(lines); text != null; text = next(lines)) {
                if (!text.isBlank()) {
                    taker.accept(prompt(text));
                    prompts++;
                }
            }
        } catch (NoSuchFileException none) {
            throw new UnusableHeldOutException("%s: there is no such file.".formatted(path));
        } catch (AccessDeniedException denied) {
            throw new UnusableHeldOutException("%s: the file may not be read; check its permissions.".formatted(path));
        } catch (CharacterCodingException notUtf8) {
            throw new UnusableHeldOutException("%s: the file is not UTF-8; save it as UTF-8.".formatted(path));
        } catch (IOException unreadable) {
            throw new UnusableHeldOutException(
                    "%s: the file cannot be read (%s).".formatted(path, unreadable.getMessage()));
        }
        if (prompts == 0) {
            throw new UnusableHeldOutException(
                    "%s: the file holds no line; each line is a prompt as JSON: {\"prompt\": \"…\"}.".formatted(path));
        }
    }

    /// The next line, read no further than it may be long.
    private @Nullable String next(BufferedReader lines) throws IOException {
        line++;
        StringBuilder text = new StringBuilder();
        int sign = lines.read();
        boolean any = sign >= 0;
        while (sign >= 0 && sign != '\n') {
            if (text.length() == LONGEST_LINE) {
                throw unusable("has more than %,d characters".formatted(LONGEST_LINE), "shorten it");
            }
            text.append((char) sign);
            sign = lines.read();
        }
        return any ? withoutMark(text.toString()) : null;
    }

    private String withoutMark(String text) {
        return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private HeldOutPrompt prompt(String text) {
        JsonNode row = row(text);
        List<String> turns = row.has("prompt") ? List.of(content(row.get("prompt"))) : turns(row.path("messages"));
        if (turns.stream().allMatch(String::isBlank)) {
            throw unusable(
                    "holds no text of a prompt",
                    "write {\"prompt\": \"…\"} or {\"messages\": [{\"role\": \"user\", \"content\": \"…\"}]}");
        }
        String id = row.path("id").asText(row.path("metadata").path("id").asText(""));
        return new HeldOutPrompt(id.isEmpty() ? place() : "%s %s".formatted(path.getFileName(), id), turns);
    }

    private JsonNode row(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw unusable("is no JSON", "write one object a line: {\"prompt\": \"…\"}");
        }
    }

    private static List<String> turns(JsonNode messages) {
        List<String> turns = new ArrayList<>();
        for (JsonNode message : messages) {
            if (!INSTRUCTIONS.contains(message.path("role").asText())) {
                turns.add(content(message.path("content")));
            }
        }
        return turns;
    }

    private static String content(JsonNode value) {
        StringBuilder text = new StringBuilder(value.asText());
        for (JsonNode part : value) {
            text.append(part.path("text").asText());
        }
        return text.toString();
    }

    private String place() {
        return "%s:%d".formatted(path.getFileName(), line);
    }

    private UnusableHeldOutException unusable(String what, String remedy) {
        return new UnusableHeldOutException("%s:%d: the line %s; %s.".formatted(path, line, what, remedy));
    }
}
