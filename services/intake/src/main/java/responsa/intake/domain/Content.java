package responsa.intake.domain;

import com.fasterxml.jackson.databind.JsonNode;

/// Reads what a turn says: a text, or a list of text parts, which are joined as they are.
final class Content {
    private static final String REMEDY = "write what was said as a text, or leave the turn out";

    private Content() {}

    static String of(String path, JsonNode value) throws UnreadableException {
        if (!value.isTextual() && !value.isArray()) {
            throw new UnreadableException(path, "is " + Kind.of(value), REMEDY);
        }
        String content = value.isTextual() ? value.textValue() : joined(path, value);
        if (content.isBlank()) {
            throw new UnreadableException(path, "is empty", REMEDY);
        }
        return content;
    }

    private static String joined(String path, JsonNode parts) throws UnreadableException {
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            joined.append(part("%s[%d]".formatted(path, index), parts.get(index)));
        }
        return joined.toString();
    }

    private static String part(String path, JsonNode part) throws UnreadableException {
        JsonNode type = part.path("type");
        if (!type.isTextual()) {
            throw new UnreadableException(
                    path, "has no type", "write a text part: {\"type\": \"text\", \"text\": \"…\"}");
        }
        if (!type.textValue().equals("text")) {
            throw new UnreadableException(
                    path + ".type",
                    "is " + Problem.quoted(type.textValue()),
                    "only text is read; leave images, sound and files out");
        }
        JsonNode text = part.path("text");
        if (!text.isTextual()) {
            throw new UnreadableException(path + ".text", "is " + Kind.of(text), "write a text");
        }
        return text.textValue();
    }
}
