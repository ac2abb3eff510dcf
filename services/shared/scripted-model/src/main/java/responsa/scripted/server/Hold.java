package responsa.scripted.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.scripted.count.Tally;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Task;

/// Holds requests back with their slot taken, as a stuck call does, until they are released. For tests.
///
/// Threads: the event loop. Bound: what is held is in flight, and its clients wait.
final class Hold {
    private final Tally tally;
    private final List<Exchange> held = new ArrayList<>();
    private @Nullable String text;
    private @Nullable Task task;

    Hold(Tally tally) {
        this.tally = tally;
    }

    /// From now on holds requests whose prompt contains this text.
    ///
    /// @param only the task of those requests; any without it
    void begin(String contained, @Nullable Task only) {
        text = contained;
        task = only;
    }

    boolean wants(ChatRequest request) {
        return text != null && request.prompt().contains(text) && (task == null || task == request.task());
    }

    void add(Exchange exchange) {
        held.add(exchange);
        tally.held(held.size());
    }

    void remove(Exchange exchange) {
        if (held.remove(exchange)) {
            tally.held(held.size());
        }
    }

    /// Holds nothing more, and lets what is held go on.
    ///
    /// @return how many
    int release() {
        text = null;
        List<Exchange> released = List.copyOf(held);
        held.clear();
        tally.held(0);
        released.forEach(Exchange::play);
        return released.size();
    }
}
