package responsa.local.books;

import java.util.List;

/// Paid answers, and their tokens as far as the endpoints reported them.
public record Spent(long calls, long prompt, long completion, long cached) {
    /// Nothing.
    public static final Spent NOTHING = new Spent(0, 0, 0, 0);

    /// Both together.
    public Spent plus(Spent more) {
        return new Spent(calls + more.calls, prompt + more.prompt, completion + more.completion, cached + more.cached);
    }

    /// All together.
    public static Spent sum(List<Spent> all) {
        return all.stream().reduce(NOTHING, Spent::plus);
    }
}
