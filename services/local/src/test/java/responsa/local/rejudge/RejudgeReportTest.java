package responsa.local.rejudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.topics.json.Json;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Tuple;

class RejudgeReportTest {
    private final Results results = new Results();
    private final Touch touch = new Touch(Tuples.OLD, Tuples.NEXT);

    @Test
    void shouldCountEveryTupleByWhatCameOfIt() throws IOException {
        Tuple confirmed = Tuples.touched("a");
        Tuple retracted = Tuples.touched("b");
        Tuple failed = Tuples.touched("c");
        results.inDataset(Tuples.confirmed(confirmed, Tuples.NEXT));
        results.inDataset(Tuples.retracted(retracted, Tuples.NEXT));
        results.inVerdicts(Tuples.failed(failed, Tuples.NEXT, FailureCause.MODEL_FAILED));

        RejudgeReport report = report(List.of(confirmed, retracted, failed, Tuples.touched("d")));

        assertThat(report.touched()).isEqualTo(new RejudgeReport.Counts(4, 1, 1, 0, 1, 1));
        assertThat(report.policies()).containsOnlyKeys("privacy");
        assertThat(report.policies().get("privacy").touched()).isEqualTo(report.touched());
        assertThat(report.policies().get("privacy").differs()).containsExactly("summary", "text");
    }

    @Test
    void shouldPrintARowForEveryPolicyThatDiffers() throws IOException {
        List<String> lines = report(List.of(Tuples.touched("a"))).lines();

        assertThat(lines.get(1)).startsWith("policy ").endsWith("failed");
        assertThat(lines.get(2)).startsWith("privacy ").contains("summary, text");
        assertThat(lines.getLast()).isEqualTo("1 of 1 tuples are touched by 1 policies that differ.");
    }

    @Test
    void shouldWriteItForPrograms(@TempDir Path out) throws IOException {
        report(List.of(Tuples.touched("a"))).write(out);

        assertThat(Json.records()
                        .readTree(Files.readAllBytes(out.resolve("rejudged.json")))
                        .at("/policies/privacy/touched/waiting")
                        .asLong())
                .isOne();
    }

    private RejudgeReport report(List<Tuple> tuples) throws IOException {
        Survey survey = new Survey(touch, results);
        for (Tuple tuple : tuples) {
            survey.take(0, tuple, (partition, draft) -> {});
        }
        return RejudgeReport.of(touch.change(), survey, results);
    }
}
