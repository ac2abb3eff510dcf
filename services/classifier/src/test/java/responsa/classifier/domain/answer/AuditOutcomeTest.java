package responsa.classifier.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditOutcomeTest {
    private static final Label.Known LABEL = new Label.Known("privacy");

    @ParameterizedTest
    @CsvSource({"privacy, EQUAL", "privacy style, AMONG", "style privacy, AMONG", "style, OTHER"})
    void shouldHoldWhatWasNamedAgainstTheLabel(String named, AuditOutcome outcome) {
        assertThat(AuditOutcome.of(LABEL, new Reading.Named(List.of(named.split(" ")))))
                .isEqualTo(outcome);
    }

    @Test
    void shouldTellNothingFromNothingThatCouldBeRead() {
        assertThat(AuditOutcome.of(LABEL, new Reading.NoneFits())).isEqualTo(AuditOutcome.OTHER);
        assertThat(AuditOutcome.of(LABEL, new Reading.Unreadable())).isEqualTo(AuditOutcome.UNREADABLE);
    }
}
