package responsa.scripted.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;

/// Writes the parts of an answer when they are due: the first after `first`, the last after `last`, the others evenly
/// between. What is due at once is written at once.
///
/// Threads: the event loop; never blocks, one timer at a time.
final class Delivery {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final List<byte[]> parts;
    private final long first;
    private final long last;
    private final Runnable done;
    private final long start = System.nanoTime();
    private int next;
    private long timer = NONE;

    /// @param done runs after the last part was written
    Delivery(
            Vertx vertx,
            HttpServerResponse response,
            List<byte[]> parts,
            Duration first,
            Duration last,
            Runnable done) {
        this.vertx = vertx;
        this.response = response;
        this.parts = parts;
        this.first = first.toNanos();
        this.last = last.toNanos();
        this.done = done;
    }

    void start() {
        writeDue();
    }

    void cancel() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
        }
    }

    private void writeDue() {
        timer = NONE;
        long passed = System.nanoTime() - start;
        Buffer due = null;
        long wait = 0;
        while (next < parts.size() && wait == 0) {
            wait = millis(dueOf(next) - passed);
            if (wait == 0) {
                due = (due == null ? Buffer.buffer(parts.get(next).length) : due).appendBytes(parts.get(next));
                next++;
            }
        }
        boolean complete = next == parts.size();
        if (due != null && !complete) {
            response.write(due);
        } else if (due != null) {
            response.end(due);
        }
        if (complete) {
            done.run();
        } else {
            timer = vertx.setTimer(wait, expired -> writeDue());
        }
    }

    private long dueOf(int part) {
        return parts.size() == 1 ? last : first + (last - first) * part / (parts.size() - 1);
    }

    /// To the nearest millisecond, which is a timer's resolution, so that latencies are right on average.
    private static long millis(long nanos) {
        return Math.max(0, (nanos + 500_000) / 1_000_000);
    }
}
