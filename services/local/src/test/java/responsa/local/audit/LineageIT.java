package responsa.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.RecordedConsole;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.Verdict;

/// The trace command over topics that hold one tuple's records and another's.
class LineageIT {
    private static final Verdict VERDICT = aVerdict().build();
    private static final Draft DRAFT = VERDICT.draft();

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(
            2,
            Topics.PROMPTS,
            Topics.SCREENED,
            Topics.CASES,
            Topics.DRAFTS,
            Topics.PASSES,
            Topics.VERDICTS,
            Topics.DATASET,
            Topics.REJECTED,
            Topics.UNDECIDED,
            Topics.OUTCOMES);

    private final RecordedConsole recorded = new RecordedConsole(false);

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() {
        Case drafted = DRAFT.drafted();
        send(Topics.PROMPTS, drafted.prompt());
        send(Topics.SCREENED, drafted.prompt());
        send(Topics.CASES, drafted);
        send(Topics.DRAFTS, DRAFT);
        send(Topics.PASSES, VERDICT.passes().getFirst());
        send(Topics.VERDICTS, VERDICT);
        send(Topics.DATASET, aTuple().asking("another").build());
        send(Topics.DATASET, aTuple().of(VERDICT).build());
    }

    @Test
    void shouldNameEveryRecordOfATupleAndWhatItCost() {
        assertThat(trace(DRAFT.id().toString().substring(0, 12)))
                .as(() -> String.join("\n", recorded.messages()))
                .isZero();

        List<String> lines = recorded.results();
        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(line -> line.split(" +")[1])
                .containsExactly(
                        "responsa.prompts-1@0",
                        "responsa.screened-1@0",
                        "responsa.cases-1@0",
                        "responsa.drafts-1@0",
                        "responsa.passes-1@0",
                        "responsa.verdicts-1@0",
                        "responsa.dataset-1@1");
        assertThat(lines.getLast()).startsWith("tokens: prompt ");
        assertThat(String.join("\n", lines)).doesNotContain(DRAFT.response());
    }

    @Test
    void shouldSayThatAnIdIsUnknownOrNone() {
        assertThat(trace("0123456789abcdef")).isEqualTo(2);
        assertThat(recorded.messages().getLast()).contains("no draft of these topics has this id");
        assertThat(trace("peas")).isEqualTo(2);
        assertThat(recorded.messages().getLast()).contains("is no tuple id");
    }

    private int trace(String id) {
        return new CommandLineInterface(recorded.console())
                .execute(
                        "trace",
                        id,
                        "--kafka",
                        BROKER.bootstrap(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--out",
                        folder.resolve("none").toString());
    }

    private static <V> void send(Topic<PromptId, V> topic, V value) {
        BROKER.records().sendTo(1, topic, DRAFT.drafted().prompt().id(), value, Map.of());
    }
}
