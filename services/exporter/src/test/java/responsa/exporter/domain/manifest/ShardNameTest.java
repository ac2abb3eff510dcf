package responsa.exporter.domain.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;

class ShardNameTest {
    private static final ShardName NAME = new ShardName(new Place("responsa.drafter.dlq", 11), 9, 120);

    @Test
    void shouldSortAsOffsetsDo() {
        assertThat(NAME.path(FileKind.DEAD))
                .isEqualTo("dead/responsa.drafter.dlq-11-00000000000000000009-00000000000000000120.jsonl");
    }

    @Test
    void shouldKnowItsOwnFiles() {
        for (FileKind kind : FileKind.values()) {
            assertThat(ShardName.isOne(NAME.path(kind))).isTrue();
            assertThat(ShardName.kind(NAME.path(kind))).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sft-cot/mine.jsonl",
                "sft-cot/responsa.dataset-0-9-120.jsonl",
                "mine/responsa.dataset-0-00000000000000000009-00000000000000000120.jsonl",
                "responsa.dataset-0-00000000000000000009-00000000000000000120.jsonl",
                "sft-cot/a/responsa.dataset-0-00000000000000000009-00000000000000000120.jsonl",
                "sft-cot/responsa.dataset-0-00000000000000000009-00000000000000000120.jsonl.gz"
            })
    void shouldNotTakeSomebodysFileForItsOwn(String path) {
        assertThat(ShardName.isOne(path)).isFalse();
    }

    @Test
    void shouldRefuseAFolderThatItDoesNotKnow() {
        assertThatThrownBy(() -> ShardName.kind("mine/a.jsonl")).hasMessage("mine/a.jsonl is in no folder of rows");
    }
}
