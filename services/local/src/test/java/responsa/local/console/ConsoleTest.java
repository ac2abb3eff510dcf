package responsa.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void shouldKeepResultsApartFromMessages() {
        RecordedConsole recorded = new RecordedConsole(false);

        recorded.console().say("on the way");
        recorded.console().print(List.of("done"));

        assertThat(recorded.results()).containsExactly("done");
        assertThat(recorded.messages()).containsExactly("on the way");
    }

    @Test
    void shouldShowNoPictureWhereNobodyWatches() {
        RecordedConsole recorded = new RecordedConsole(false);

        recorded.console().show(List.of("a picture"));

        assertThat(recorded.messages()).isEmpty();
    }

    @Test
    void shouldDrawAPictureOverTheLastOneAndBelowWhatIsSaid() {
        RecordedConsole recorded = new RecordedConsole(true);

        recorded.console().show(List.of("one", "two"));
        recorded.console().say("a message");
        recorded.console().show(List.of());

        assertThat(recorded.messageText())
                .isEqualTo("one\ntwo\n\u001B[2A\r\u001B[Ja message\none\ntwo\n\u001B[2A\r\u001B[J");
    }
}
