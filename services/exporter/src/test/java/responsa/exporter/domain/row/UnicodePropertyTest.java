package responsa.exporter.domain.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnicodePropertyTest {

    /// What has no UTF-8 comes back as something else.
    @Property
    void shouldCallATextSoundThatUtf8Keeps(@ForAll("texts") String text) {
        String back = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(Unicode.isSound(text)).isEqualTo(back.equals(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of('a', 'ü', '\uD83C', '\uDF31', '\uD800', '\uDFFF', '\uE000')
                .list()
                .ofMaxSize(8)
                .map(letters -> {
                    StringBuilder text = new StringBuilder();
                    letters.forEach(text::append);
                    return text.toString();
                });
    }
}
