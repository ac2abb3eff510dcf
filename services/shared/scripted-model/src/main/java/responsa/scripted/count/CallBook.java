package responsa.scripted.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Fingerprint;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Slip;

/// How often each request was asked.
///
/// Threads: one at a time. Bound: the number of requests; the one that was asked longest ago is dropped first.
final class CallBook {
    private final Map<Fingerprint, Entry> entries = new LinkedHashMap<>(1024, 0.75f, true);
    private final int most;
    private long forgotten;
    private long repeats;
    private long unique;

    CallBook(int most) {
        this.most = most;
    }

    /// Notes a call.
    ///
    /// @return how often the same was asked before
    long asked(ChatRequest request) {
        Entry entry = entries.get(request.fingerprint());
        if (entry != null) {
            repeats++;
            return entry.calls++;
        }
        unique++;
        entries.put(
                request.fingerprint(),
                new Entry(Fingerprint.of(request.prompt()), request.task().id()));
        if (entries.size() > most) {
            entries.remove(entries.keySet().iterator().next());
            forgotten++;
        }
        return 0;
    }

    void answered(ChatRequest request, @Nullable Defect planted, @Nullable Slip slip) {
        Entry entry = entries.get(request.fingerprint());
        if (entry != null) {
            entry.answered++;
            entry.planted = planted;
            entry.slip = slip;
        }
    }

    List<Calls> calls(long atLeast) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().calls >= atLeast)
                .map(entry -> entry.getValue().calls(entry.getKey()))
                .toList();
    }

    long unique() {
        return unique;
    }

    long repeats() {
        return repeats;
    }

    long forgotten() {
        return forgotten;
    }

    void clear() {
        entries.clear();
        forgotten = 0;
        repeats = 0;
        unique = 0;
    }

    private static final class Entry {
        private final Fingerprint prompt;
        private final String task;
        private long calls = 1;
        private long answered;
        private @Nullable Defect planted;
        private @Nullable Slip slip;

        Entry(Fingerprint prompt, String task) {
            this.prompt = prompt;
            this.task = task;
        }

        Calls calls(Fingerprint request) {
            String defect = planted == null ? null : planted.id();
            String slipped = slip == null ? null : slip.id();
            return new Calls(request.toString(), prompt.toString(), task, calls, answered, defect, slipped);
        }
    }
}
