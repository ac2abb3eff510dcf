package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.local.console.RecordedConsole;

class StopRequestTest {

    @Test
    void shouldStopAtTheFirstSignalAndHaltAtTheSecond() {
        List<Integer> halted = new ArrayList<>();
        RecordedConsole recorded = new RecordedConsole(false);
        StopRequest stop = new StopRequest(recorded.console(), halted::add);

        stop.make(130);
        assertThat(stop.code()).contains(130);
        assertThat(halted).isEmpty();
        assertThat(recorded.messages())
                .containsExactly("Stopping: calls under way may finish; once more to end at once.");

        stop.make(143);
        assertThat(halted).containsExactly(143);
        assertThat(stop.code()).contains(130);
    }
}
