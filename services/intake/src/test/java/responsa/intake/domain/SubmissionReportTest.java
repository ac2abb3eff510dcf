package responsa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.intake.domain.SubmissionReport.UnreadableLine;
import responsa.topics.id.Sha256;

class SubmissionReportTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | no other line is a prompt.",
                "1 | 0 | the other one goes on.",
                "200 | 65 | the other 265 go on.",
                "5000 | 1 | the other 5,001 go on."
            })
    void shouldSayWhatBecameOfTheRest(long submitted, long there, String rest) {
        SubmissionReport report = new SubmissionReport(
                "prompts.jsonl",
                Sha256.of("content"),
                new SubmissionCounts(submitted + there + 1, submitted, there, 1),
                List.of(new UnreadableLine(
                        118,
                        new Problem(
                                "messages[2].role", "is \"bot\"", "use system, developer, user, assistant or tool"))));

        assertThat(report.messages())
                .containsExactly(
                        "prompts.jsonl:118: messages[2].role is \"bot\"; use system, developer, user, assistant or"
                                + " tool. The line went to rejected, " + rest);
    }

    @Test
    void shouldCountTheLinesThatItDoesNotTellOneByOne() {
        SubmissionReport report = new SubmissionReport(
                "prompts.jsonl",
                Sha256.of("content"),
                new SubmissionCounts(1_500, 300, 0, 1_200),
                List.of(new UnreadableLine(1, new Problem("the line", "is a text", "write an object"))));

        assertThat(report.messages())
                .hasSize(2)
                .last()
                .isEqualTo("prompts.jsonl: 1,199 more lines are no prompts and went to rejected, each with its number"
                        + " and reason.");
    }
}
