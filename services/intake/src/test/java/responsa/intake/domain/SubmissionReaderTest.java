package responsa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

class SubmissionReaderTest {
    private static final int LONGEST = 1 << 20;
    private static final String USER = "{\"role\":\"user\",\"content\":\"Hi\"}";

    @Test
    void shouldReadAConversationWithLabelAndMetadata() {
        assertThat(read("""
                {"id": "p-1", "messages": [{"role": "system", "content": "Be brief."},
                 {"role": "user", "content": "Hi"}], "category": "privacy", "metadata": {"source": "us"}}"""))
                .isEqualTo(new Submission.Readable(
                        List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, "Hi")),
                        "privacy",
                        Map.of("id", "p-1", "source", "us")));
    }

    @Test
    void shouldReadASinglePrompt() {
        assertThat(read("{\"prompt\": \"Hi\"}"))
                .isEqualTo(new Submission.Readable(List.of(new Message(Role.USER, "Hi")), null, Map.of()));
    }

    @Test
    void shouldReadEveryRole() {
        Submission.Readable read = readable("""
                {"messages": [{"role": "developer", "content": "a"}, {"role": "user", "content": "b"},
                 {"role": "assistant", "content": "c"}, {"role": "tool", "content": "d"},
                 {"role": "user", "content": "e"}]}""");

        assertThat(read.messages())
                .extracting(Message::role)
                .containsExactly(Role.DEVELOPER, Role.USER, Role.ASSISTANT, Role.TOOL, Role.USER);
    }

    @Test
    void shouldJoinTextParts() {
        Submission.Readable read = readable("""
                {"messages": [{"role": "user", "content":
                 [{"type": "text", "text": "Dear "}, {"type": "text", "text": "reader"}]}]}""");

        assertThat(read.messages()).containsExactly(new Message(Role.USER, "Dear reader"));
    }

    @Test
    void shouldKeepWhatElseStandsInALineAsMetadata() {
        Submission.Readable read = readable("""
                {"prompt": "Hi", "lang": "en", "turns": 2, "safe": true, "none": null, "tags": ["a", "b"],
                 "metadata": {"lang": "de", "nested": {"x": 1}, "nothing": null}}""");

        assertThat(read.metadata())
                .isEqualTo(Map.of(
                        "lang", "de", "turns", "2", "safe", "true", "tags", "[\"a\",\"b\"]", "nested", "{\"x\":1}"));
    }

    @Test
    void shouldKeepWhatElseStandsInATurnAsMetadata() {
        Submission.Readable read = readable("""
                {"messages": [{"role": "user", "content": "Hi", "name": "Ann"}]}""");

        assertThat(read.metadata()).isEqualTo(Map.of("messages[0].name", "Ann"));
    }

    @Test
    void shouldPreferTheSubmittersOwnId() {
        assertThat(readable("{\"prompt\": \"Hi\", \"id\": 7, \"metadata\": {\"id\": \"other\"}}")
                        .metadata())
                .isEqualTo(Map.of("id", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \""})
    void shouldTakeAnEmptyCategoryForNone(String category) {
        assertThat(readable("{\"prompt\": \"Hi\", \"category\": %s}".formatted(category))
                        .category())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1] | the line is a list; write an object: {\"prompt\": \"…\"} or {\"messages\": […]}.",
                "\"Hi\" | the line is a text; write an object: {\"prompt\": \"…\"} or {\"messages\": […]}.",
                "7 | the line is a number; write an object: {\"prompt\": \"…\"} or {\"messages\": […]}.",
                "null | the line is null; write an object: {\"prompt\": \"…\"} or {\"messages\": […]}.",
                "true | the line is true or false; write an object: {\"prompt\": \"…\"} or {\"messages\": […]}.",
                "{} | the line holds neither \"messages\" nor \"prompt\"; write {\"messages\": [{\"role\": \"user\","
                        + " \"content\": \"…\"}]} or {\"prompt\": \"…\"}.",
                "{\"prompt\":\"a\",\"messages\":[]} | the line holds both \"messages\" and \"prompt\"; keep one of them.",
                "{\"prompt\":\"a\" | the line ends within a value; write one JSON object on one line.",
                "{\"prompt\":\"a\"} {} | the line is no JSON from column 16 on; write one JSON object on one line.",
                "{prompt} | the line is no JSON from column 2 on; write one JSON object on one line.",
                "{\"prompt\":\"a\",\"prompt\":\"b\"} | the line holds the key \"prompt\" twice in one object; keep one of"
                        + " them.",
                "{\"prompt\":7} | prompt is a number; write what was said as a text, or leave the turn out.",
                "{\"prompt\":\" \"} | prompt is empty; write what was said as a text, or leave the turn out.",
                "{\"messages\":{}} | messages is an object; write {\"messages\": [{\"role\": \"user\", \"content\":"
                        + " \"…\"}]}.",
                "{\"messages\":[]} | messages is empty; write {\"messages\": [{\"role\": \"user\", \"content\": \"…\"}]}.",
                "{\"messages\":[\"Hi\"]} | messages[0] is a text; write {\"role\": \"user\", \"content\": \"…\"}.",
                "{\"messages\":[{\"role\":\"bot\",\"content\":\"a\"}]} | messages[0].role is \"bot\"; use system,"
                        + " developer, user, assistant or tool.",
                "{\"messages\":[{\"role\":\"User\",\"content\":\"a\"}]} | messages[0].role is \"User\"; use system,"
                        + " developer, user, assistant or tool.",
                "{\"messages\":[{\"content\":\"a\"}]} | messages[0].role is missing; use system, developer, user,"
                        + " assistant or tool.",
                "{\"messages\":[{\"role\":[\"user\"],\"content\":\"a\"}]} | messages[0].role is a list; use system,"
                        + " developer, user, assistant or tool.",
                "{\"messages\":[{\"role\":\"user\"}]} | messages[0].content is missing; write what was said as a text,"
                        + " or leave the turn out.",
                "{\"messages\":[{\"role\":\"user\",\"content\":null}]} | messages[0].content is null; write what was"
                        + " said as a text, or leave the turn out.",
                "{\"messages\":[{\"role\":\"user\",\"content\":[]}]} | messages[0].content is empty; write what was"
                        + " said as a text, or leave the turn out.",
                "{\"messages\":[{\"role\":\"user\",\"content\":[\"a\"]}]} | messages[0].content[0] has no type; write a"
                        + " text part: {\"type\": \"text\", \"text\": \"…\"}.",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]} |"
                        + " messages[0].content[0].type is \"image_url\"; only text is read; leave images, sound and"
                        + " files out.",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":1}]}]} |"
                        + " messages[0].content[0].text is a number; write a text.",
                "{\"prompt\":\"a\",\"category\":[\"x\"]} | category is a list; write the id of one policy or section,"
                        + " or leave it out.",
                "{\"prompt\":\"a\",\"metadata\":\"x\"} | metadata is a text; write an object, such as {\"source\":"
                        + " \"…\"}.",
                "{\"prompt\":\"a\\ud83d\"} | messages[0].content holds half of a surrogate pair (\\ud83d); write the"
                        + " whole sign.",
                "{\"prompt\":\"a\",\"category\":\"\\ude00\"} | category holds half of a surrogate pair (\\ude00); write"
                        + " the whole sign.",
                "{\"prompt\":\"a\",\"x\":\"\\ude00\"} | metadata \"x\" holds half of a surrogate pair (\\ude00); write"
                        + " the whole sign."
            })
    void shouldSayWhatIsWrongWithALine(String line, String message) {
        assertThat(problem(line).message()).isEqualTo(message);
    }

    @Test
    void shouldSayThatAConversationMustEndOnAUserTurn() {
        String line = "{\"messages\":[%s,{\"role\":\"assistant\",\"content\":\"Hello\"}]}".formatted(USER);

        assertThat(problem(line).message())
                .isEqualTo(
                        "messages[1].role is \"assistant\", and it is the last; end the conversation on a user turn.");
    }

    @Test
    void shouldSayWhichByteIsNotUtf8() {
        byte[] latin = "{\"prompt\":\"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SubmissionReader.read(new Line(1, latin, latin.length), LONGEST))
                .isEqualTo(new Submission.Unreadable(
                        new Problem("the line", "is not UTF-8 (byte 0xfc at byte 14)", "save the file as UTF-8")));
    }

    @Test
    void shouldSayHowLongALineIs() {
        assertThat(SubmissionReader.read(new Line(1, new byte[1024], 5000), 1024))
                .isEqualTo(new Submission.Unreadable(new Problem(
                        "the line",
                        "has 5,000 bytes",
                        "at most 1,024 are read (responsa.intake.max-line-bytes); shorten it")));
    }

    @Test
    void shouldRefuseALabelThatIsNoId() {
        assertThat(problem("{\"prompt\":\"a\",\"category\":\"%s\"}".formatted("x".repeat(201)))
                        .message())
                .isEqualTo("category has 201 characters; write the id of one policy or section, or leave it out.");
    }

    @Test
    void shouldRefuseWhatIsNestedBeyondMeasure() {
        String line = "{\"prompt\":\"a\",\"metadata\":%s1%s}".formatted("{\"x\":".repeat(1001), "}".repeat(1001));

        assertThat(problem(line).message())
                .isEqualTo("the line is nested deeper than 1,000 levels; flatten its metadata.");
    }

    @Test
    void shouldRefuseANumberBeyondMeasure() {
        assertThat(problem("{\"prompt\":\"a\",\"x\":%s}".formatted("7".repeat(1001)))
                        .message())
                .isEqualTo("the line holds a number or a key that is too long; write it as a text.");
    }

    @Test
    void shouldQuoteAFewWordsOnly() {
        String role = "\u001b[31m" + "long ".repeat(20);

        assertThat(problem("{\"messages\":[{\"role\":\"%s\",\"content\":\"a\"}]}"
                                .formatted(role.replace("\u001b", "\\u001b")))
                        .what())
                .isEqualTo("is \"\ufffd[31mlong long long long long long long …\"");
    }

    @Test
    void shouldTakeAWholeSurrogatePair() {
        assertThat(readable("{\"prompt\":\"\\ud83d\\ude00\"}").messages())
                .containsExactly(new Message(Role.USER, "\ud83d\ude00"));
    }

    private static Submission read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return SubmissionReader.read(new Line(1, bytes, bytes.length), LONGEST);
    }

    private static Submission.Readable readable(String line) {
        return switch (read(line)) {
            case Submission.Readable readable -> readable;
            case Submission.Unreadable unreadable ->
                throw new AssertionError(unreadable.problem().message());
        };
    }

    private static Problem problem(String line) {
        return switch (read(line)) {
            case Submission.Readable readable -> throw new AssertionError("readable");
            case Submission.Unreadable unreadable -> unreadable.problem();
        };
    }
}
