package responsa.exporter.domain.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Statistics;

class TotalsTest {
    private static final Shard ONE = Shards.tuples(0, 0, 7, "privacy");
    private static final Shard OTHER = Shards.tuples(0, 8, 9, "safety");

    @Test
    void shouldSumRowsAndCounts() {
        Totals totals = Totals.NONE.plus(List.of(ONE, OTHER));

        assertThat(totals.rows(FileKind.DATA)).isEqualTo(10);
        assertThat(totals.rows(FileKind.SFT_COT)).isEqualTo(10);
        assertThat(totals.rows(FileKind.DEAD)).isZero();
        assertThat(totals.statistics().of(Dimension.CATEGORY)).isEqualTo(Map.of("privacy", 8L, "safety", 2L));
    }

    @Test
    void shouldNotCountTuplesThatWereTakenBack() {
        SortedMap<FileKind, Long> rows = new TreeMap<>(Map.of(FileKind.DATA, 10L, FileKind.RETRACTED, 3L));

        assertThat(new Totals(rows, Statistics.NONE).tuples()).isEqualTo(7);
    }

    @Test
    void shouldBeTheSameHoweverTheShardsCame() {
        assertThat(Totals.NONE.plus(List.of(OTHER)).plus(List.of(ONE)))
                .isEqualTo(Totals.NONE.plus(List.of(ONE, OTHER)));
    }
}
