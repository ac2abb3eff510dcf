package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.spec.change.Difference;
import responsa.spec.change.SpecChange;
import responsa.topics.record.Spec;

/// What differs between the releases of the Model Spec.
class ReleasedChangesTest {
    @ParameterizedTest
    @CsvSource({
        "2025-02-12, 2025-10-27, 54, 11, 4",
        "2025-10-27, 2025-12-18, 6, 1, 0",
        "2025-02-12, 2025-12-18, 56, 12, 4"
    })
    void shouldFindWhatChangedBetweenReleases(String from, String to, int policies, int added, int removed) {
        SpecChange change = SpecChange.between(release(from), release(to));

        assertThat(change.policies()).hasSize(policies);
        assertThat(change.count(Difference.ADDED)).isEqualTo(added);
        assertThat(change.count(Difference.REMOVED)).isEqualTo(removed);
    }

    private static Spec release(String date) {
        return Releases.usable("model-spec/%s.md".formatted(date)).spec();
    }
}
