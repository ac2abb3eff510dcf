package responsa.exporter.domain.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void shouldKnowANameAgain() {
        Once once = new Once();

        assertThat(once.isNew("a")).isTrue();
        assertThat(once.isNew("b")).isTrue();
        assertThat(once.isNew("a")).isFalse();
    }

    @Test
    void shouldKnowWhatStoodInTheFiles() {
        Once once = new Once();
        once.restore(List.of("a", "b"));

        assertThat(once.isNew("a")).isFalse();
        assertThat(once.isNew("c")).isTrue();
    }

    @Test
    void shouldForgetTheOldestNameAndNoOther() {
        Once once = new Once();
        for (int i = 0; i <= Once.KEPT; i++) {
            once.isNew("name " + i);
        }

        assertThat(once.isNew("name 1")).isFalse();
        assertThat(once.isNew("name " + Once.KEPT)).isFalse();
        assertThat(once.isNew("name 0")).isTrue();
    }
}
