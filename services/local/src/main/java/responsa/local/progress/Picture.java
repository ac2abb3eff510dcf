package responsa.local.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import responsa.local.books.Balance;
import responsa.stage.service.ServiceStatus.State;

/// Draws a run at one moment; no line is longer than 79 characters.
final class Picture {
    private static final int WIDTH = 79;

    private Picture() {}

    /// One line for the run, one for each stage.
    static List<String> of(Balance books, List<StageView> stages, Duration running) {
        List<String> lines = new ArrayList<>();
        lines.add(cut(headline(books, running)));
        stages.stream().map(Picture::stage).map(Picture::cut).forEach(lines::add);
        return lines;
    }

    /// The run in one line.
    static String headline(Balance books, Duration running) {
        return String.format(
                Locale.ROOT,
                "settled %,d of %,d: accepted %,d, rejected %,d, undecided %,d, dead %,d; %s",
                books.settled(),
                books.submitted(),
                books.accepted(),
                books.rejected(),
                books.undecided(),
                books.dead(),
                clock(running));
    }

    private static String stage(StageView stage) {
        String line = String.format(
                Locale.ROOT,
                "  %-11s %,10d done %,7d in flight %,10.1f/s",
                stage.name(),
                stage.status().done(),
                stage.status().inFlight(),
                stage.perSecond());
        String detail = stage.status().detail();
        String state = stage.status().state() == State.RUNNING
                ? ""
                : stage.status().state().name().toLowerCase(Locale.ROOT);
        return (line + "  " + (detail.isEmpty() ? state : detail)).stripTrailing();
    }

    private static String clock(Duration running) {
        return running.toHours() > 0
                ? "%d:%02d:%02d".formatted(running.toHours(), running.toMinutesPart(), running.toSecondsPart())
                : "%d:%02d".formatted(running.toMinutes(), running.toSecondsPart());
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
