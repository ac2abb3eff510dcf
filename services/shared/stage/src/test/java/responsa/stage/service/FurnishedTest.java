package responsa.stage.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.stage.service.ServiceStatus.State;

class FurnishedTest {
    private final List<String> ended = new ArrayList<>();

    @Test
    void shouldEndTheServiceBeforeWhatItUses() {
        furnished("", "").close();

        assertThat(ended).containsExactly("service", "client", "catalogue");
    }

    @Test
    void shouldSayWhatIsWaitedForWhenTheServiceHasNothingToSay() {
        assertThat(furnished("", "no endpoint answers").status().detail()).isEqualTo("no endpoint answers");
    }

    @Test
    void shouldLetTheServiceSpeakFirst() {
        assertThat(furnished("reads the ledger", "no endpoint answers").status().detail())
                .isEqualTo("reads the ledger");
    }

    private Furnished furnished(String detail, String waitsFor) {
        return new Furnished(
                new Quiet(detail, ended),
                () -> waitsFor,
                List.of(() -> ended.add("client"), () -> ended.add("catalogue")));
    }

    private record Quiet(String detail, List<String> ended) implements RunningService {
        @Override
        public String name() {
            return "quiet";
        }

        @Override
        public ServiceStatus status() {
            return new ServiceStatus(State.RUNNING, 0, 0, null, 0, detail);
        }

        @Override
        public void close() {
            ended.add("service");
        }
    }
}
