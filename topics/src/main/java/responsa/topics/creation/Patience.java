package responsa.topics.creation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Tries again what may pass by itself, until the time is up; the last failure is then the answer.
///
/// @param longest how long; zero tries once
/// @param waiting is told once, with the first failure's message
record Patience(Duration longest, InstantSource clock, Pause pause, Consumer<String> waiting) {
    static final Duration BETWEEN = Duration.ofMillis(500);

    /// For a broker that is being started.
    static Patience of(Duration longest, Consumer<String> waiting) {
        return new Patience(longest, InstantSource.system(), Thread::sleep, waiting);
    }

    <T> T with(Attempt<T> attempt) throws InterruptedException {
        Instant end = clock.instant().plus(longest);
        boolean told = false;
        while (true) {
            try {
                return attempt.make();
            } catch (TopicCreationException failed) {
                if (!failed.passing() || !clock.instant().isBefore(end)) {
                    throw failed;
                }
                if (!told) {
                    waiting.accept(failed.getMessage());
                    told = true;
                }
                pause.sleep(BETWEEN);
            }
        }
    }

    /// One try.
    interface Attempt<T> {
        T make() throws InterruptedException;
    }

    /// Lets time pass.
    interface Pause {
        void sleep(Duration length) throws InterruptedException;
    }
}
