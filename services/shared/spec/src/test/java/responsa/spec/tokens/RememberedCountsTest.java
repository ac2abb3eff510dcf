package responsa.spec.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedCountsTest {
    private final List<String> counted = new ArrayList<>();
    private final TokenCounter counts = new RememberedCounts(text -> {
        counted.add(text.substring(0, 1));
        return text.length();
    });

    @Test
    void shouldCountATextOnce() {
        assertThat(counts.count("aaa")).isEqualTo(3);
        assertThat(counts.count("aaa")).isEqualTo(3);
        assertThat(counts.count("bb")).isEqualTo(2);

        assertThat(counted).containsExactly("a", "b");
    }

    @Test
    void shouldForgetAllWhenItIsFull() {
        counts.count("a");
        counts.count("b".repeat(16 << 20));
        counts.count("a");
        counts.count("b".repeat(16 << 20));

        assertThat(counted).containsExactly("a", "b", "a", "b");
    }
}
