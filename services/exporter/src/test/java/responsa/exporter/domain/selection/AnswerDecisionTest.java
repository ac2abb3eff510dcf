package responsa.exporter.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerDecisionTest {
    private static final Pattern PLAIN =
            Pattern.compile("(?i)\\bdecision\\b[^\\n]{0,60}?\\b(comply|refuse|safe[- ]complete)");

    @ParameterizedTest
    @CsvSource({
        "Decision: refuse, refuse",
        "So my DECISION is to Comply., comply",
        "decision - safe complete, safe-complete",
        "decision: safe-complete, safe-complete",
        "I refuse; no decision, not stated",
        "indecision: refuse, not stated",
        "decisions: refuse, not stated",
        "decision: refused, refuse",
    })
    void shouldFindWhatIsAnnounced(String cot, String decision) {
        assertThat(AnswerDecision.in(cot)).isEqualTo(decision);
    }

    @Test
    void shouldTakeTheLastOne() {
        assertThat(AnswerDecision.in("Decision: refuse?\nNo. Decision:\ncomply. Decision: comply"))
                .isEqualTo("comply");
    }

    /// The quick way to the word finds what the pattern alone would find.
    @Property
    void shouldFindWhatThePatternFinds(@ForAll("texts") String cot) {
        Matcher matcher = PLAIN.matcher(cot);
        String last = AnswerDecision.NOT_STATED;
        while (matcher.find()) {
            last = matcher.group(1).toLowerCase(Locale.ROOT).replace(' ', '-');
        }

        assertThat(AnswerDecision.in(cot)).isEqualTo(last);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("decision", "Decision", "DECISION", "d", "deci", ":", " ", "\n", "-", "comply", "refuse")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }
}
