package responsa.exporter.domain.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.row.Statistics;
import responsa.topics.id.Sha256;

class RecoveryTest {
    private static final String KNOWN = "data/responsa.dataset-0-00000000000000000000-00000000000000000007.jsonl";
    private static final String LEFT = "data/responsa.dataset-0-00000000000000000008-00000000000000000009.jsonl";
    private static final String OPEN = ".exporter/open/data-responsa.dataset-0-00000000000000000010.jsonl";
    private static final String SOMEBODYS = "data/mine.parquet";

    private final Manifest manifest = Manifest.empty("run-1")
            .advanced(
                    Map.of(),
                    List.of(new Shard(
                            "responsa.dataset",
                            0,
                            0,
                            7,
                            8,
                            List.of(new ShardFile(KNOWN, 8, 80, Sha256.of("rows"))),
                            Statistics.NONE)));

    @Test
    void shouldRemoveWhatACrashLeftAndNothingElse() {
        assertThat(Recovery.steps(manifest, List.of(LEFT, KNOWN, OPEN, SOMEBODYS)))
                .containsExactly(new Step.Remove(OPEN), new Step.Remove(LEFT));
    }

    @Test
    void shouldNameFilesThatWereTakenAway() {
        assertThat(Recovery.gone(manifest, List.of(LEFT))).containsExactly(KNOWN);
        assertThat(Recovery.gone(manifest, List.of(KNOWN))).isEmpty();
    }
}
