package responsa.drafter.domain.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import responsa.topics.id.Sha256;
import responsa.topics.record.CotStyle;
import responsa.topics.record.TemplateRef;

/// The instructions to a drafter for one CoT style; they end on a line break.
///
/// A template that made data is not edited: a change of its text is a new file with the next number.
record Template(TemplateRef ref, String text) {
    private static final Map<CotStyle, Template> IN_USE =
            Arrays.stream(CotStyle.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Template::load));

    /// The one in use for a style.
    static Template of(CotStyle style) {
        return IN_USE.get(style);
    }

    private static Template load(CotStyle style) {
        return load(
                switch (style) {
                    case RULE_CITING -> "rule-citing-1";
                    case VALUE_INTERNALISED -> "value-internalised-1";
                    case SHORT -> "short-1";
                });
    }

    private static Template load(String id) {
        try (InputStream file = Template.class.getResourceAsStream(id + ".txt")) {
            if (file == null) {
                throw new IllegalStateException(id + ".txt is not in the drafter's jar");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Template(new TemplateRef(id, Sha256.of(text)), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(id + ".txt", unreadable);
        }
    }
}
