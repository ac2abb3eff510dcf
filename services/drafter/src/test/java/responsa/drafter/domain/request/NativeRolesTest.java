package responsa.drafter.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Role;

class NativeRolesTest {

    @Test
    void shouldTakeWhatEveryModelTakesWhereNothingIsSaid() {
        assertThat(Arrays.stream(Role.values()).filter(NativeRoles.none()::takes))
                .containsExactly(Role.USER, Role.ASSISTANT);
    }

    @Test
    void shouldTakeWhatIsSaidBesides() {
        NativeRoles roles = new NativeRoles(Set.of(Role.DEVELOPER));

        assertThat(Arrays.stream(Role.values()).filter(roles::takes))
                .containsExactly(Role.DEVELOPER, Role.USER, Role.ASSISTANT);
    }

    @Test
    void shouldNotSendASystemMessageAsATurn() {
        assertThatThrownBy(() -> new NativeRoles(Set.of(Role.SYSTEM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("native-roles names system; it may name developer and tool."
                        + " A request has one system message; those of a conversation are quoted in it.");
    }

    @Test
    void shouldNotBeToldOfARoleThatIsAlwaysTaken() {
        assertThatThrownBy(() -> new NativeRoles(Set.of(Role.USER)))
                .hasMessage("native-roles names user; it may name developer and tool."
                        + " Turns of this role are always sent as they are.");
    }
}
