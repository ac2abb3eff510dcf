package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The specs that people use, by numbers counted from their text by other means.
class ReleasedSpecsTest {
    private static final String NEWEST = "model-spec/2025-12-18.md";

    @ParameterizedTest
    @CsvSource({
        "model-spec/2025-02-12.md, 71, 51, 154, 20, 68",
        "model-spec/2025-10-27.md, 78, 58, 181, 28, 99",
        "model-spec/2025-12-18.md, 80, 59, 183, 28, 110"
    })
    void shouldFindEverythingInEveryRelease(
            String file, int headings, int policies, int examples, int commentary, int references) {
        SpecReading.Usable reading = Releases.usable(file);

        assertThat(reading.counts()).isEqualTo(new SpecCounts(headings, examples, commentary, references));
        assertThat(reading.spec().policies()).hasSize(policies);
        assertThat(reading.spec().sections()).hasSize(headings - policies);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model-spec/2025-02-12.md | developer=1, guideline=18, platform=20, user=12",
                "model-spec/2025-10-27.md | developer=1, guideline=18, root=21, system=3, user=15",
                "model-spec/2025-12-18.md | developer=1, guideline=18, root=22, system=3, user=15"
            })
    void shouldFindTheAuthorityOfEveryPolicy(String file, String expected) {
        Map<String, Long> authorities = Releases.usable(file).spec().policies().stream()
                .collect(Collectors.groupingBy(
                        policy -> String.valueOf(policy.authority()), TreeMap::new, Collectors.counting()));

        assertThat(authorities).hasToString("{" + expected + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model-spec/2025-02-12.md", "model-spec/2025-10-27.md", NEWEST})
    void shouldWriteOneLineForEveryPolicy(String file) {
        assertThat(Releases.usable(file).spec().policies())
                .allSatisfy(policy -> assertThat(policy.summary())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(240)
                        .doesNotContain("\n", "](", "[^"));
    }
}
