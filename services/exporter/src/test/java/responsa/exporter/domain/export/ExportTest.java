package responsa.exporter.domain.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import responsa.exporter.domain.card.Card;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.Fact;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Line;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Rendering;
import responsa.topics.id.Sha256;

class ExportTest {
    private static final Place PLACE = new Place("responsa.dataset", 3);
    private static final Place OTHER = new Place("responsa.dataset", 4);
    private static final Card CARD = new Card("run-1", "Garden", List.of());
    private static final String OPEN = ".exporter/open/rejected-responsa.dataset-3-00000000000000000007.jsonl";
    private static final String FINAL = "rejected/responsa.dataset-3-00000000000000000007-00000000000000000009.jsonl";

    private final Export export = exporting(Manifest.empty("run-1"), 2, 1000);

    @Test
    void shouldAppendUnderAHiddenNameUntilTheShardIsFull() {
        assertThat(export.take(PLACE, 7, row("a")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Append.class, append -> assertThat(append.file()).isEqualTo(OPEN));
        assertThat(export.hasSealed()).isFalse();

        List<Step> steps = export.take(PLACE, 9, row("b"));

        assertThat(steps.subList(1, steps.size())).containsExactly(new Step.Sync(OPEN));
        assertThat(export.hasSealed()).isTrue();
        assertThat(export.rowsOpen()).isEqualTo(2);
        assertThat(export.commit().steps()).startsWith(new Step.Move(OPEN, FINAL), new Step.SyncFolder("rejected"));
        assertThat(export.rowsOpen()).isZero();
    }

    @Test
    void shouldMakeColumnsOfRowsThatAreCollected() {
        String rows = ".exporter/open/data-responsa.dataset-3-00000000000000000007.jsonl";
        String columns = rows + ".parquet";
        String whole = "data/responsa.dataset-3-00000000000000000007-00000000000000000007.parquet";
        Measure measure = new Measure(77, Sha256.of("columns"));
        Line line = new Line(FileKind.DATA, new byte[] {'{', '}', '\n'});
        export.take(PLACE, 7, new Rendering.Rows(List.of(line), List.of(), null));

        assertThat(export.roll()).containsExactly(new Step.End(rows), new Step.Columns(rows, columns));
        assertThatThrownBy(export::commit).hasMessage(columns + " was not measured");
        export.measured(columns, measure);
        Commit commit = export.commit();
        assertThat(commit.steps())
                .startsWith(new Step.Move(columns, whole), new Step.SyncFolder("data"), new Step.Remove(rows));
        assertThat(commit.shards().getFirst().files()).containsExactly(new ShardFile(whole, 1, 77, measure.sha256()));
    }

    @Test
    void shouldNameEveryFileWithItsRangeRowsBytesAndHash() {
        export.take(PLACE, 7, row("a"));
        export.take(PLACE, 9, row("b"));

        Shard shard = export.commit().shards().getFirst();

        assertThat(shard)
                .returns(7L, Shard::firstOffset)
                .returns(9L, Shard::lastOffset)
                .returns(10L, Shard::nextOffset);
        assertThat(shard.files()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo(FINAL);
            assertThat(file.rows()).isEqualTo(2);
            assertThat(file.bytes()).isEqualTo(4);
            assertThat(file.sha256()).isEqualTo(Sha256.of("a\nb\n"));
        });
        assertThat(shard.statistics().of(Dimension.CATEGORY)).isEqualTo(Map.of("privacy", 2L));
    }

    @Test
    void shouldPassOverWhatHasNoRows() {
        assertThat(export.take(PLACE, 7, new Rendering.Rows(List.of(), List.of(), null)))
                .isEmpty();

        assertThat(export.roll()).isEmpty();
        assertThat(export.commit().shards()).isEmpty();
        assertThat(export.manifest().nextOffset(PLACE)).hasValue(8);
    }

    @Test
    void shouldReplaceTheManifestAndThenTheCard() {
        List<Step> steps = export.commit().steps();

        assertThat(steps)
                .filteredOn(Step.Move.class::isInstance)
                .containsExactly(
                        new Step.Move(".exporter/open/manifest.json", "manifest.json"),
                        new Step.Move(".exporter/open/README.md", "README.md"),
                        new Step.Move(".exporter/open/scores.svg", "scores.svg"));
        assertThat(steps.subList(1, 4))
                .containsExactly(
                        new Step.Sync(".exporter/open/manifest.json"),
                        new Step.Move(".exporter/open/manifest.json", "manifest.json"),
                        new Step.SyncFolder(""));
    }

    @Test
    void shouldEndAShardWhenAFileOfItHasEnoughBytes() {
        Export byBytes = exporting(Manifest.empty("run-1"), 100, 4);

        byBytes.take(PLACE, 7, row("a"));
        assertThat(byBytes.hasSealed()).isFalse();
        byBytes.take(PLACE, 8, row("b"));
        assertThat(byBytes.hasSealed()).isTrue();
    }

    @Test
    void shouldReadAnOpenShardAgainFromItsBeginning() {
        export.take(PLACE, 7, row("a"));
        export.pass(OTHER, 5);

        assertThat(export.commit().nextOffsets()).isEqualTo(Map.of(PLACE, 7L, OTHER, 5L));
    }

    @Test
    void shouldNotReadARangeWithoutRowsAgain() {
        export.pass(PLACE, 12);
        assertThat(export.isAhead()).isTrue();

        export.commit();

        assertThat(export.isAhead()).isFalse();
        assertThat(export.manifest().nextOffset(PLACE)).hasValue(12);
        assertThat(export.manifest().shards()).isEmpty();
    }

    @Test
    void shouldGoOnBehindAShardThatIsFinal() {
        export.take(PLACE, 7, row("a"));
        export.take(PLACE, 9, row("b"));
        export.commit();
        Export next = exporting(export.manifest(), 2, 1000);

        next.take(PLACE, 10, row("c"));
        next.take(PLACE, 11, row("d"));

        assertThat(next.commit().shards()).singleElement().returns(10L, Shard::firstOffset);
        assertThat(next.manifest().shards()).hasSize(2);
    }

    @Test
    void shouldCountEverythingOnTheCardAfterARestart() {
        export.take(PLACE, 7, row("a"));
        export.roll();
        export.commit();
        Export next = exporting(export.manifest(), 2, 1000);
        next.take(PLACE, 8, row("b"));
        next.roll();

        String card = next.commit().steps().stream()
                .filter(step -> step instanceof Step.Write write && write.file().endsWith(Card.PATH))
                .map(step -> new String(((Step.Write) step).bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();

        assertThat(card).contains("| `rejected` | 2 |").contains("| `privacy` | 2 |");
    }

    @Test
    void shouldTakeALetterOnceAndStillPassItsRepeat() {
        assertThat(export.take(PLACE, 7, letter("a"))).hasSize(1);
        assertThat(export.take(PLACE, 8, letter("a"))).isEmpty();
        export.roll();

        assertThat(export.commit().nextOffsets()).isEqualTo(Map.of(PLACE, 9L));
    }

    @Test
    void shouldRememberLettersThatWereWrittenBefore() {
        export.restore(PLACE, List.of("a"));

        assertThat(export.take(PLACE, 8, letter("a"))).isEmpty();
        assertThat(export.take(OTHER, 8, letter("a")))
                .as("another partition has letters of its own")
                .hasSize(1);
    }

    @Test
    void shouldSayWhatIsNotFinal() {
        export.take(PLACE, 7, row("a"));
        export.take(OTHER, 1, row("b"));

        assertThat(export.rowsOpen()).isEqualTo(2);
        assertThat(export.placesOpen()).containsExactlyInAnyOrder(PLACE, OTHER);
        export.roll();
        assertThat(export.rowsOpen()).as("until the commit").isEqualTo(2);
        assertThat(export.placesOpen()).hasSize(2);
        export.commit();
        assertThat(export.rowsOpen()).isZero();
    }

    @Test
    void shouldRefuseRulesThatMakeNoShards() {
        assertThatThrownBy(() -> new ShardRules(0, 1))
                .hasMessage("responsa.exporter.rows-per-shard is 0; it must be 1 to 10000000");
        assertThatThrownBy(() -> new ShardRules(1, 0))
                .hasMessageStartingWith("responsa.exporter.bytes-per-shard is 0; it must be 1 to");
    }

    private static Export exporting(Manifest manifest, int rows, long bytes) {
        return Export.from(manifest, new ShardRules(rows, bytes), CARD);
    }

    private static Rendering.Rows row(String text) {
        return rows(text, null);
    }

    private static Rendering.Rows letter(String name) {
        return rows("letter", name);
    }

    private static Rendering.Rows rows(String text, @Nullable String once) {
        Line line = new Line(FileKind.REJECTED, (text + "\n").getBytes(StandardCharsets.UTF_8));
        return new Rendering.Rows(List.of(line), List.of(new Fact(Dimension.CATEGORY, "privacy")), once);
    }
}
