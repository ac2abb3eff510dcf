package responsa.drafter.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// The bound, held to tokenizers that are in use. They pack text as densely as any.
class PromptFloorTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("responsa.root", "."), "services/local/src/main/resources/example");
    private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();

    @Test
    void shouldBeAboutHalfOfWhatIsSpentOnProse() throws IOException {
        String text = Files.readString(EXAMPLE.resolve("spec.md"));

        assertThat((double) floor(text) / densest(text)).isBetween(0.4, 0.55);
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotExceedWhatIsSpentOnATemplate(CotStyle style) {
        String text = Template.of(style).text();

        assertThat(floor(text)).isLessThan(densest(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "                                ",
                "--------------------------------",
                "================================================================================",
                "/////////////////////////////////////////\n\n\n\n\n\n\n\n\n\n\n\n",
                "internationalization telecommunications responsibilities characteristics ",
                "Donaudampfschifffahrtsgesellschaftskapitän Rechtsschutzversicherungsgesellschaften ",
                "public static final synchronized implements IllegalArgumentException ",
                "https://example.org/documentation/configuration/authentication?version=latest ",
                "我们需要保护用户的隐私和安全。",
                "การคุ้มครองความเป็นส่วนตัวของผู้ใช้",
                "Защита персональных данных пользователей ",
                "8f14e45fceea167a5a36dedd4bea2543 3.14159265358979323846 ",
                "😀😃😄😁👩‍👩‍👧‍👦"
            })
    void shouldNotExceedWhatIsSpentOnDenseText(String text) {
        String dense = text.repeat(50);

        assertThat(floor(dense)).isLessThanOrEqualTo(densest(dense));
    }

    @Test
    void shouldAddUpMessages() {
        List<Message> messages =
                List.of(new Message(Role.SYSTEM, "abcd efghijklmnop"), new Message(Role.USER, "\n\n ijk, mno"));

        assertThat(PromptFloor.tokens(messages)).isEqualTo(19 / 8);
    }

    private static long floor(String text) {
        return PromptFloor.tokens(List.of(new Message(Role.USER, text)));
    }

    private static long densest(String text) {
        return List.of(EncodingType.O200K_BASE, EncodingType.CL100K_BASE).stream()
                .map(REGISTRY::getEncoding)
                .mapToLong((Encoding encoding) -> encoding.countTokensOrdinary(text))
                .min()
                .orElseThrow();
    }
}
