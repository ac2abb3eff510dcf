package responsa.judge.domain.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import responsa.topics.id.Sha256;
import responsa.topics.record.CotStyle;
import responsa.topics.record.TemplateRef;

/// The instructions to a judge. A line that begins with `@STYLE ` holds for drafts of that CoT style only, one with
/// `@cot ` where the judge sees the CoT, one with `@no-cot ` where it does not; no style matters then.
///
/// A template is never edited once data were made with it: a change is a new file with the next number.
record Template(TemplateRef ref, String text) {
    private static final String COT = "@cot ";
    private static final String NO_COT = "@no-cot ";
    private static final Template JUDGE = load("judge-2");

    /// The one in use, for all recipes: what differs between them is their rubric and their CoT style.
    static Template judge() {
        return JUDGE;
    }

    /// What a judge of this CoT style is told; ends on a line break.
    String instructions(CotStyle style, boolean cotIsHidden) {
        List<String> holding = cotIsHidden ? List.of(NO_COT) : List.of(COT, mark(style));
        return text.lines()
                .map(line -> unmarked(line, holding))
                .filter(line -> !line.startsWith("@"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String unmarked(String line, List<String> marks) {
        return marks.stream()
                .filter(line::startsWith)
                .findFirst()
                .map(mark -> line.substring(mark.length()))
                .orElse(line);
    }

    private static String mark(CotStyle style) {
        return "@" + style.name().toLowerCase(Locale.ROOT).replace('_', '-') + " ";
    }

    private static Template load(String id) {
        try (InputStream file = Template.class.getResourceAsStream(id + ".txt")) {
            if (file == null) {
                throw new IllegalStateException(id + ".txt is not in the judge's jar");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Template(new TemplateRef(id, Sha256.of(text)), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(id + ".txt", unreadable);
        }
    }
}
