package responsa.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.books.Spending;
import responsa.local.books.Spent;

class SummaryTest {
    private static final Summary SUMMARY = Summary.of(
            "aaaaaaaaaaaa",
            true,
            Duration.ofMillis(12_500),
            new Balance(1234, 1, 2, 900, 300, 20, 11, 0),
            new DraftBalance(1300, 900, 370, 0, 20, 10),
            new Spending(
                    new Spent(4, 400, 40, 0),
                    new Spent(1300, 100_000, 50_000, 60_000),
                    new Spent(3000, 200_000, 9_000, 150_000),
                    600,
                    1,
                    new TreeMap<>(Map.of("compliance", 250L, "cot-missing", 60L))));

    @TempDir
    private Path folder;

    @Test
    void shouldNotCountTuplesThatWereTakenBack() throws IOException {
        Summary once = SUMMARY.withRetracted(3);
        once.withRetracted(5).write(folder.resolve("summary.json"));

        Summary read = Summary.read(folder.resolve("summary.json"));
        assertThat(once.tuples()).isEqualTo(897);
        assertThat(read.tuples()).isEqualTo(895);
        assertThat(read.retracted()).isEqualTo(5);
        assertThat(read.accepted()).isEqualTo(SUMMARY.accepted());
        assertThat(read.withRetracted(0)).isEqualTo(SUMMARY);
        assertThat(String.join("\n", SummaryTable.lines(read, folder.toString())))
                .contains("  retracted");
    }

    @Test
    void shouldWriteEveryFigureUnderTheNameThatReadersKnow() throws IOException {
        SUMMARY.write(folder.resolve("summary.json"));

        assertThat(Files.readString(folder.resolve("summary.json"))).isEqualTo("""
                {
                  "run" : "aaaaaaaaaaaa",
                  "prompts" : 1234,
                  "settled" : 1234,
                  "unreadable" : 1,
                  "duplicates" : 2,
                  "accepted" : 900,
                  "rejected" : 300,
                  "undecided" : 20,
                  "dead" : 11,
                  "rejected_by_reason" : {
                    "compliance" : 250,
                    "cot-missing" : 60
                  },
                  "drafts" : 1300,
                  "tuples" : 900,
                  "model_calls" : {
                    "classifier" : 4,
                    "drafter" : 1300,
                    "judge" : 3000
                  },
                  "judge_passes_saved" : 600,
                  "tokens" : {
                    "prompt" : 300400,
                    "completion" : 59040,
                    "cached" : 210000
                  },
                  "cost" : null,
                  "repeats_dropped" : 1,
                  "stand_in" : true,
                  "wall_seconds" : 12.5
                }
                """);
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        SUMMARY.write(folder.resolve("summary.json"));

        assertThat(Summary.read(folder.resolve("summary.json"))).isEqualTo(SUMMARY);
    }

    @Test
    void shouldShowATable() {
        assertThat(SummaryTable.lines(SUMMARY, "out"))
                .containsExactly(
                        "",
                        "prompts               1,234  settled 1234 in 12.5 s, 72.0 tuples/s",
                        "  unreadable              1",
                        "  duplicates              2",
                        "  accepted              900  73 % of cases",
                        "  rejected              300  compliance 250, cot-missing 60",
                        "  undecided              20",
                        "  dead                   11  technical failures; see out/dead",
                        "drafts                1,300",
                        "tuples                  900  in out",
                        "model calls           4,304  classifier 4, drafter 1,300, judge 3,000 (600 saved by early exit)",
                        "tokens              359,440  prompt 300,400 (210,000 cached), completion 59,040",
                        "repeats                   1  verdicts that came twice, dropped",
                        "",
                        "The scripted model stood in for all models: this dataset shows the way, it is no training data.");
    }
}
