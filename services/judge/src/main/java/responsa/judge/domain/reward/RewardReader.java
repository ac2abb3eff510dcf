package responsa.judge.domain.reward;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// Reads what trainers post. Keys that it does not know are ignored, so that whatever else a trainer sends along does
/// no harm; `labels` are among them.
public final class RewardReader {
    private static final String ITEMS = "items";
    private static final String PROMPTS = "prompts";
    private static final String COMPLETIONS = "completions";
    private static final String QUERY = "query";

    private RewardReader() {}

    /// Reads a body.
    ///
    /// @throws UnreadableRequestException if any of it cannot be used: of a batch that is answered in its order no
    ///     part may be missing
    public static RewardRequest read(byte[] body) throws UnreadableRequestException {
        JsonNode json = json(body);
        Shape shape = shape(json);
        List<RewardItem> items = switch (shape) {
            case ITEMS -> items(json.path(ITEMS));
            case PROMPTS_AND_COMPLETIONS -> pairs(json.path(PROMPTS), json.path(COMPLETIONS), COMPLETIONS);
            case QUERIES -> pairs(json.path(PROMPTS), json.path(QUERY), QUERY);
        };
        return new RewardRequest(
                shape,
                text(json, "recipe"),
                text(json, "spec"),
                text(json, "model"),
                json.path("hide_cot").asBoolean(true),
                items);
    }

    private static JsonNode json(byte[] body) throws UnreadableRequestException {
        try {
            return Json.records().readTree(body);
        } catch (IOException broken) { // not Jackson's alone: bytes may be in no encoding at all
            throw new UnreadableRequestException("the body is no JSON; send one object");
        }
    }

    private static Shape shape(JsonNode json) throws UnreadableRequestException {
        if (json.has(ITEMS)) {
            return Shape.ITEMS;
        }
        if (json.has(QUERY)) {
            return Shape.QUERIES;
        }
        if (json.has(COMPLETIONS)) {
            return Shape.PROMPTS_AND_COMPLETIONS;
        }
        throw new UnreadableRequestException(
                "the body has neither items, nor prompts and completions, nor query and prompts; send one of them");
    }

    private static List<RewardItem> items(JsonNode all) throws UnreadableRequestException {
        List<RewardItem> items = new ArrayList<>();
        for (JsonNode item : list(all, ITEMS)) {
            String where = "items[%d]".formatted(items.size());
            Completions completion = completion(item.path("completion"), where + ".completion");
            String ideal = text(item, "ideal");
            items.add(new RewardItem(
                    conversation(item.path("messages"), where + ".messages"),
                    completion.cot(),
                    completion.response(),
                    categories(item.path("categories"), where + ".categories"),
                    ideal == null ? Map.of() : Map.of("ideal", ideal)));
        }
        return items;
    }

    /// @param name of the second list; a query is a completion with its prompt before it
    private static List<RewardItem> pairs(JsonNode prompts, JsonNode others, String name)
            throws UnreadableRequestException {
        list(prompts, PROMPTS);
        list(others, name);
        if (prompts.size() != others.size()) {
            throw new UnreadableRequestException("prompts has %d entries, %s %d; give both the same number"
                    .formatted(prompts.size(), name, others.size()));
        }
        List<RewardItem> items = new ArrayList<>();
        for (int at = 0; at < prompts.size(); at++) {
            JsonNode other = others.get(at);
            Completions completion = completion(other, "%s[%d]".formatted(name, at));
            if (name.equals(QUERY) && prompts.get(at).isTextual() && other.isTextual()) {
                completion = Completions.of(behind(prompts.get(at).textValue(), other.textValue()));
            }
            List<Message> messages = conversation(prompts.get(at), "prompts[%d]".formatted(at));
            items.add(new RewardItem(messages, completion.cot(), completion.response(), List.of(), Map.of()));
        }
        return items;
    }

    private static String behind(String prompt, String query) {
        return query.startsWith(prompt) ? query.substring(prompt.length()) : query;
    }

    /// A text is one user turn: a trainer that applied its chat template sends it as it is.
    private static List<Message> conversation(JsonNode prompt, String where) throws UnreadableRequestException {
        if (prompt.isTextual()) {
            return List.of(new Message(Role.USER, prompt.textValue()));
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode turn : list(prompt, where)) {
            messages.add(message(turn, "%s[%d]".formatted(where, messages.size())));
        }
        if (messages.getLast().role() != Role.USER) {
            throw new UnreadableRequestException(where + " does not end on a user turn; a completion answers one");
        }
        return messages;
    }

    private static Message message(JsonNode turn, String where) throws UnreadableRequestException {
        String role = turn.path("role").asText().toUpperCase(Locale.ROOT);
        for (Role known : Role.values()) {
            if (known.name().equals(role) && turn.path("content").isTextual()) {
                return new Message(known, turn.path("content").textValue());
            }
        }
        throw new UnreadableRequestException(
                where + " has no role (system, developer, user, assistant or tool) with a text as content");
    }

    /// A text, or a list of messages of which the last one's content counts.
    private static Completions completion(JsonNode completion, String where) throws UnreadableRequestException {
        JsonNode text = completion.isArray() && !completion.isEmpty()
                ? completion.get(completion.size() - 1).path("content")
                : completion;
        if (!text.isTextual()) {
            throw new UnreadableRequestException(where + " is neither a text nor a list of messages with one");
        }
        return Completions.of(text.textValue());
    }

    private static List<String> categories(JsonNode ids, String where) throws UnreadableRequestException {
        List<String> categories = new ArrayList<>();
        for (JsonNode id : ids) {
            if (!id.isTextual()) {
                throw new UnreadableRequestException(where + " holds something else than ids; send texts");
            }
            categories.add(id.textValue());
        }
        return categories;
    }

    private static JsonNode list(JsonNode list, String where) throws UnreadableRequestException {
        if (!list.isArray() || list.isEmpty()) {
            throw new UnreadableRequestException(where + " is no list with at least one entry");
        }
        return list;
    }

    private static @Nullable String text(JsonNode json, String key) {
        return json.path(key).isTextual() ? json.path(key).textValue() : null;
    }
}
