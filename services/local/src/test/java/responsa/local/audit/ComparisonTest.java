package responsa.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.exporter.domain.row.ColumnRow;
import responsa.exporter.parquet.ParquetFile;
import responsa.local.input.UnusableInputException;
import responsa.topics.record.Tuple;

class ComparisonTest {
    @TempDir
    Path folder;

    @Test
    void shouldTellWhatWasAddedRemovedAndChanged() throws IOException {
        Tuple stays = tuple("stays", "privacy", "a", 9);
        Tuple before = tuple("changes", "privacy", "before", 9);
        Tuple after = tuple("changes", "safety", "after", 7);
        Tuple gone = tuple("goes", "privacy", "a", 9);
        Tuple fresh = tuple("comes", "safety", "a", 7);

        List<String> lines = Comparison.of(dataset("a", stays, before, gone), dataset("b", fresh, after, stays));

        assertThat(lines)
                .contains(
                        "added               1",
                        "removed             1",
                        "changed             1",
                        "same                1")
                .contains("added    " + fresh.id(), "removed  " + gone.id(), "changed  " + after.id())
                .anyMatch(line -> line.matches("category +privacy +100.00 % +33.33 % +-66.67"))
                .anyMatch(line -> line.matches("category +safety +0.00 % +66.67 % +\\+66.67"))
                .anyMatch(line -> line.matches("score +compliance +9.00 +7.67"));
    }

    @Test
    void shouldTellThatNothingChanged() throws IOException {
        Path one = dataset("a", tuple("stays", "privacy", "a", 9));

        assertThat(Comparison.of(one, one)).contains("same                1").noneMatch(line -> line.contains("-0.00"));
    }

    @Test
    void shouldSayWhatIsNoDataset() throws IOException {
        Path one = dataset("a", tuple("stays", "privacy", "a", 9));
        Path broken = folder.resolve("broken");
        Files.createDirectories(broken.resolve("data"));
        Files.writeString(broken.resolve("data/x.parquet"), "no Parquet");

        assertThatThrownBy(() -> Comparison.of(one, folder.resolve("none")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith(folder.resolve("none") + ": holds no data/*.parquet");
        assertThatThrownBy(() -> Comparison.of(one, broken))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("cannot be read as tuples");
    }

    private Path dataset(String name, Tuple... tuples) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name).resolve("data"));
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (Tuple tuple : tuples) {
            rows.writeBytes(ColumnRow.line(tuple));
        }
        Path lines = Files.write(data.resolve("rows"), rows.toByteArray());
        ParquetFile.write(lines, data.resolve("train.parquet"));
        Files.delete(lines);
        return folder.resolve(name);
    }

    private static Tuple tuple(String question, String category, String answer, int score) {
        return aTuple().of(aVerdict()
                        .of(aDraft().of(aCase().of(aPrompt().asking(question).build())
                                        .about(category)
                                        .build())
                                .response(answer)
                                .build())
                        .pass(score, 8)
                        .build())
                .build();
    }
}
