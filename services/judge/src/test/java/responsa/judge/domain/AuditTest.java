package responsa.judge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;

class AuditTest {
    private static final List<DraftId> DRAFTS = IntStream.range(0, 10_000)
            .mapToObj(number -> new DraftId(Sha256.of("draft " + number)))
            .toList();

    @Test
    void shouldDrawNoneAndAllAtTheEnds() {
        assertThat(DRAFTS).noneMatch(draft -> Audit.drawn(draft, 0)).allMatch(draft -> Audit.drawn(draft, 1));
        assertThat(Audit.drawn(new DraftId(new Sha256("f".repeat(64))), 1)).isTrue();
        assertThat(Audit.drawn(new DraftId(new Sha256("0".repeat(64))), 0)).isFalse();
    }

    @Test
    void shouldDrawAboutTheShareAndMoreOfALargerOne() {
        assertThat(DRAFTS.stream().filter(draft -> Audit.drawn(draft, 0.05)).count())
                .isBetween(400L, 600L);
        assertThat(DRAFTS.stream().filter(draft -> Audit.drawn(draft, 0.05)))
                .allMatch(draft -> Audit.drawn(draft, 0.2));
    }
}
