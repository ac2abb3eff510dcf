package responsa.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import responsa.model.Outage;

/// How long a run waits for models that no endpoint serves. Threads: one.
final class OutagePatience {
    private final Duration longest;
    private final Set<String> said = new HashSet<>();

    OutagePatience(Duration longest) {
        this.longest = longest;
    }

    /// What is new: models that went out of reach, and such that came back.
    List<String> news(List<Outage> outages) {
        List<String> news = new ArrayList<>();
        List<String> out = outages.stream().map(Outage::model).toList();
        said.removeIf(model -> {
            boolean back = !out.contains(model);
            if (back) {
                news.add("%s answers again.".formatted(model));
            }
            return back;
        });
        outages.stream()
                .filter(outage -> said.add(outage.model()))
                .map(outage ->
                        "%s The run waits for %d minutes at most.".formatted(outage.message(), longest.toMinutes()))
                .forEach(news::add);
        return news;
    }

    /// Why to give up; empty while there is hope.
    Optional<String> exhausted(List<Outage> outages, Instant now) {
        return outages.stream()
                .filter(outage -> !now.isBefore(outage.since().plus(longest)))
                .findFirst()
                .map(outage -> "%s No endpoint of it answered for %d minutes; the run ends, its state is kept."
                        .formatted(outage.message(), longest.toMinutes()));
    }
}
