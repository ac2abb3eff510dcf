package responsa.scripted.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;

/// Writes the parts of an answer when they are due: the first after `first`, the last after `total`, the others evenly
/// between. What is due at once is written at once.
///
/// Threads: the event loop; never blocks, one timer at a time.
final class Delivery {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final List<byte[]> parts;
    private final long first;
    private final long total;
    private final Runnable last;
    private final long start = System.nanoTime();
    private int next;
    private long timer = NONE;

    /// @param last runs just before the last part is written, so that whoever has read an answer finds it counted
    Delivery(
            Vertx vertx,
            HttpServerResponse response,
            List<byte[]> parts,
            Duration first,
            Duration total,
            Runnable last) {
        this.vertx = vertx;
        this.response = response;
        this.parts = parts;
        this.first = first.toNanos();
        this.total = total.toNanos();
        this.last = last;
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
        if (next == parts.size() && due != null) {
            last.run();
            response.end(due);
            return;
        }
        if (due != null) {
            response.write(due);
        }
        timer = vertx.setTimer(wait, expired -> writeDue());
    }

    private long dueOf(int part) {
        return parts.size() == 1 ? total : first + (total - first) * part / (parts.size() - 1);
    }

    /// To the nearest millisecond, which is a timer's resolution, so that latencies are right on average.
    private static long millis(long nanos) {
        return Math.max(0, (nanos + 500_000) / 1_000_000);
    }
}
