package responsa.spec.work;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void shouldNoticeASearchThatGrowsWithTheSquare() {
        Pattern slow = Pattern.compile("\\s+x");

        assertThatThrownBy(() -> Growth.assertLinear(" ", slow::matcher)).isInstanceOf(AssertionError.class);
    }

    @Test
    void shouldLetALinearSearchPass() {
        Growth.assertLinear(" ", Pattern.compile("\\s++x?")::matcher);
    }
}
