package responsa.spec.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;

class SpecChangeTest {
    private final Policy kept = Specs.policy("kept", "limits", "Keep it.");
    private final Policy other = Specs.policy("other", "manners", "Be kind.");

    @ParameterizedTest
    @EnumSource(
            names = {"ADDED", "REMOVED"},
            mode = EnumSource.Mode.EXCLUDE)
    void shouldTellInWhatAPolicyDiffers(Difference side) {
        SpecChange change = between(List.of(kept, other), List.of(kept, Specs.changed(other, side)));

        assertThat(change.policies()).isEqualTo(Map.of("other", Set.of(side)));
        assertThat(change.count(side)).isOne();
    }

    @Test
    void shouldTellWhatCameAndWhatWent() {
        SpecChange change = between(List.of(kept), List.of(other));

        assertThat(change.policies())
                .isEqualTo(Map.of("kept", Set.of(Difference.REMOVED), "other", Set.of(Difference.ADDED)));
    }

    @Test
    void shouldTellAllThatDiffers() {
        Policy moved = Specs.changed(Specs.changed(other, Difference.MOVED), Difference.TEXT);

        assertThat(between(List.of(other), List.of(moved)).policies().get("other"))
                .isEqualTo(EnumSet.of(Difference.MOVED, Difference.TEXT));
    }

    @Test
    void shouldNotCountWhatNoModelIsShown() {
        Policy commented = Specs.changed(kept, Difference.ADDED);
        Policy reflowed = Specs.policy("kept", "limits", "Keep\n  it. ");

        assertThat(between(List.of(kept), List.of(commented)).policies()).isEmpty();
        assertThat(between(List.of(kept), List.of(reflowed)).policies()).isEmpty();
    }

    @Test
    void shouldNameBothVersions() {
        Spec from = Specs.of(List.of(kept));
        Spec to = Specs.of(List.of(other));

        SpecChange change = SpecChange.between(from, to);

        assertThat(change.from()).isEqualTo(from.ref());
        assertThat(change.to()).isEqualTo(to.ref());
        assertThat(Difference.TEXT.text()).isEqualTo("text");
    }

    private static SpecChange between(List<Policy> from, List<Policy> to) {
        return SpecChange.between(Specs.of(from), Specs.of(to));
    }
}
