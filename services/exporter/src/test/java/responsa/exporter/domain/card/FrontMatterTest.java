package responsa.exporter.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {

    @ParameterizedTest
    @CsvSource({
        "0, n<1K",
        "999, n<1K",
        "1000, 1K<n<10K",
        "9999, 1K<n<10K",
        "10000, 10K<n<100K",
        "999999, 100K<n<1M",
        "1000000, 1M<n<10M",
        "999999999, 100M<n<1B",
        "100000000000, 100B<n<1T",
        "1000000000000, n>1T"
    })
    void shouldNameTheSizeAsTheHubDoes(long rows, String size) {
        assertThat(FrontMatter.size(rows)).isEqualTo(size);
    }

    @Test
    void shouldNameTheLicenceThatAllPromptsHave() {
        assertThat(FrontMatter.license(Set.of("MIT"))).isEqualTo("mit");
    }

    @Test
    void shouldNotSpeakForPromptsWithOtherLicences() {
        assertThat(FrontMatter.license(Set.of("MIT", "CC0-1.0"))).isEqualTo("other");
        assertThat(FrontMatter.license(Set.of("MIT", "not stated"))).isEqualTo("other");
        assertThat(FrontMatter.license(Set.of("ask me: first"))).isEqualTo("other");
    }

    @Test
    void shouldSayThatNoLicenceIsKnown() {
        assertThat(FrontMatter.license(Set.of())).isEqualTo("unknown");
        assertThat(FrontMatter.license(Set.of("not stated"))).isEqualTo("unknown");
    }
}
