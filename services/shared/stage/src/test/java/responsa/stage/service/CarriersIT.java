package responsa.stage.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CarriersIT {
    /// With one carrier for each of two processors it stands still: seen on JDK 25.
    @Test
    void shouldLetCallsWaitForAClassThatAnotherOneMakes() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
    }

    /// A process in which as many virtual threads as there are processors wait for a class while the one that makes it
    /// is parked.
    static final class Crowd {
        private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
        private static final CountDownLatch BEGUN = new CountDownLatch(1);
        private static final CountDownLatch CROWDED = new CountDownLatch(1);

        private Crowd() {}

        public static void main(String[] arguments) throws InterruptedException {
            Carriers.provide();
            Thread maker = Thread.ofVirtual().start(Slow::touch);
            BEGUN.await();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                Thread.ofVirtual().start(Slow::touch);
            }
            Thread.ofVirtual().start(CROWDED::countDown);
            boolean ended = maker.join(LONG_ENOUGH);
            System.exit(ended ? 0 : 1);
        }

        static final class Slow {
            static {
                BEGUN.countDown();
                try {
                    CROWDED.await(1, TimeUnit.HOURS);
                } catch (InterruptedException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }

            private Slow() {}

            static void touch() {}
        }
    }
}
