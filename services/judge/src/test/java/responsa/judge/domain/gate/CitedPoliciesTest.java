package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

class CitedPoliciesTest {
    private final CitedPolicies policies = CitedPolicies.of(aSpec().build());

    @Test
    void shouldFindWhatACotNamesByIdAndByTitle() {
        assertThat(in("[#privacy] bears on it, and so does the policy \"Plain words\"; policy safety does not."))
                .containsExactly("plain-words", "privacy", "safety");
    }

    @Test
    void shouldPassOverWhatTheSpecDoesNotHave() {
        assertThat(in("[#piracy] bears on it.")).isEmpty();
    }

    private SortedSet<String> in(String cot) {
        return policies.in(List.of(new Message(Role.USER, "Who lives there?")), cot, "I cannot tell.");
    }
}
