package responsa.benchmarks.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.scripted.count.Calls;
import responsa.scripted.request.Task;
import responsa.scripted.script.Slip;

/// What the scripted model did to each prompt, by its own count.
///
/// @param prompts by the fingerprint of the conversation's last user turn
/// @param answeredAgain answers to a request that had been answered before: what was paid twice
public record Planted(Map<String, Fate> prompts, long answeredAgain) {
    public Planted {
        prompts = Map.copyOf(prompts);
    }

    /// What was done to one prompt.
    ///
    /// @param fault the slip or defect that its draft has; null if it has none
    /// @param unreadable answers of its judge that nobody can read
    /// @param unanswered requests for it that never got an answer
    public record Fate(@Nullable String fault, int unreadable, int unanswered) {
        static final Fate NONE = new Fate(null, 0, 0);

        private Fate with(Calls calls) {
            int missing = unanswered + (calls.answered() == 0 ? 1 : 0);
            if (calls.task().equals(Task.DRAFTER.id())) {
                String found = calls.slip() == null ? calls.planted() : calls.slip();
                return new Fate(found == null ? fault : found, unreadable, missing);
            }
            int more = Slip.UNPARSEABLE.id().equals(calls.slip()) ? 1 : 0;
            return new Fate(fault, unreadable + more, missing);
        }
    }

    /// Of the calls of every request.
    public static Planted of(List<Calls> calls) {
        Map<String, Fate> prompts = new HashMap<>();
        long again = 0;
        for (Calls each : calls) {
            prompts.merge(each.prompt(), Fate.NONE.with(each), (before, _) -> before.with(each));
            again += Math.max(0, each.answered() - 1);
        }
        return new Planted(prompts, again);
    }

    /// What was done to a prompt.
    public Fate of(String prompt) {
        return prompts.getOrDefault(prompt, Fate.NONE);
    }

    /// Drafts with this slip or defect.
    public long drafts(String fault) {
        return prompts.values().stream()
                .filter(fate -> fault.equals(fate.fault()))
                .count();
    }

    /// Answers of judges that nobody can read.
    public long unreadable() {
        return prompts.values().stream().mapToLong(Fate::unreadable).sum();
    }
}
