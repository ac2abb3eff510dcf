package responsa.model.endpoint;

import java.time.Duration;
import java.time.Instant;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Spans;

/// Whether an endpoint answers, as far as the last try at it shows.
sealed interface Standing {

    /// It is sent calls.
    record Up() implements Standing {}

    /// It is sent one call at a time, with growing pauses in between.
    ///
    /// @param since when it was found to be down
    /// @param tries made in vain since then
    /// @param why what the last of them met
    record Down(Instant since, int tries, Unavailable why, Probe probe) implements Standing {

        /// It was found to be down just now.
        static Down first(Instant now, Unavailable why) {
            return new Down(now, 1, why, Probe.PAUSED);
        }

        /// It was asked again, in vain.
        Down again(Unavailable still) {
            return new Down(since, tries + 1, still, Probe.PAUSED);
        }

        Down probed(Probe next) {
            return new Down(since, tries, why, next);
        }

        /// For people: what was tried, and what to do.
        String text(Instant now) {
            Duration time = Duration.between(since, now);
            return "%s, %d %s in %s. %s"
                    .formatted(why.reason(), tries, tries == 1 ? "try" : "tries", Spans.text(time), why.advice());
        }
    }

    /// How it stands with asking an endpoint that is down.
    enum Probe {
        /// It is left alone.
        PAUSED,
        /// The pause is over, and no call waits that could ask it.
        DUE,
        /// A call asks it.
        UNDER_WAY
    }
}
