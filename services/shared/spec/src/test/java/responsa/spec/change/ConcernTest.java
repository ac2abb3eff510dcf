package responsa.spec.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Policy;

class ConcernTest {
    private final Policy limit = Specs.policy("limit", "limits", "Keep it.");
    private final Policy manner = Specs.policy("manner", "manners", "Be kind.");

    @Test
    void shouldConcernWhatIsAboutThePolicy() {
        Concern concern = changing(Difference.TEXT);

        assertThat(concern.of(List.of("limit"))).containsExactly("limit");
        assertThat(concern.of(List.of("manner"))).isEmpty();
    }

    @Test
    void shouldConcernWhatIsAboutASectionAboveIt() {
        assertThat(changing(Difference.TEXT).of(List.of("limits", "manners"))).containsExactly("limit");
    }

    @Test
    void shouldConcernASectionThatAPolicyLeft() {
        assertThat(changing(Difference.MOVED).of(List.of("limits"))).containsExactly("limit");
        assertThat(changing(Difference.MOVED).of(List.of("elsewhere"))).containsExactly("limit");
    }

    @Test
    void shouldConcernASectionThatGotANewPolicy() {
        Policy added = Specs.policy("new", "manners", "Greet.");
        Concern concern = Concern.between(Specs.of(List.of(limit, manner)), Specs.of(List.of(limit, manner, added)));

        assertThat(concern.of(List.of("manners"))).containsExactly("new");
        assertThat(concern.of(List.of("limits"))).isEmpty();
    }

    @Test
    void shouldPassOverWhatNoVersionHas() {
        assertThat(changing(Difference.TEXT).of(List.of("unheard-of"))).isEmpty();
    }

    private Concern changing(Difference side) {
        return Concern.between(Specs.of(List.of(limit, manner)), Specs.of(List.of(Specs.changed(limit, side), manner)));
    }
}
