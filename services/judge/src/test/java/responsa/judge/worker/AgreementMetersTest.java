package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aRecipe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.judge.domain.Hearing;
import responsa.judge.domain.Reading;
import responsa.judge.domain.Step;
import responsa.topics.record.Draft;
import responsa.topics.record.Score;

class AgreementMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AgreementMeters meters = new AgreementMeters("judge", registry);

    @Test
    void shouldCallPoliciesBeyondTheMostOther() {
        for (int policy = 0; policy < AgreementMeters.MOST_POLICIES + 10; policy++) {
            meters.settled(heard("policy-" + policy, 1, 9, 8));
        }

        assertThat(registry.find("responsa.judge.agreement.of.policy").gauges())
                .extracting(gauge -> gauge.getId().getTag("policy"))
                .contains("policy-0", "other")
                .doesNotContain("policy-" + AgreementMeters.MOST_POLICIES);
        assertThat(registry.find("responsa.judge.agreement.of.policy").gauges())
                .hasSize((AgreementMeters.MOST_POLICIES + 1) * 2);
    }

    @Test
    void shouldFollowWhatIsSettledLater() {
        meters.settled(heard("privacy", 1, 9, 9));
        Gauge ac1 =
                registry.get("responsa.judge.agreement").tag("measure", "ac1").gauge();
        double before = ac1.value();

        meters.settled(heard("privacy", 1, 9, 2));

        assertThat(before).isEqualTo(1);
        assertThat(ac1.value()).isLessThan(1);
    }

    @Test
    void shouldShowNothingOfDraftsOutsideOfTheAuditShare() {
        meters.settled(heard("privacy", 0, 9, 9));

        assertThat(registry.getMeters()).isEmpty();
    }

    private static Hearing heard(String policy, double auditShare, int... scores) {
        Draft draft = aDraft().of(aCase().about(policy).build()).build();
        Hearing hearing = Hearing.opened(
                draft,
                aRecipe()
                        .passes(scores.length)
                        .auditShare(auditShare)
                        .criterion("tact", 7)
                        .build()
                        .judging());
        while (hearing.next() instanceof Step.Ask ask) {
            Reading reading = new Reading.Scored(Map.of("tact", new Score(scores[ask.index()], "So.")), null);
            hearing = hearing.apply(ask.answered(reading, aCall(ask.model(), ask.index())));
        }
        return hearing;
    }
}
