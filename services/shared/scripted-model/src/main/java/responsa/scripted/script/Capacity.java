package responsa.scripted.script;

/// How many requests are served at once, how many wait, first come, first served, and how long a prompt may be.
///
/// @param queue waiting requests; past it, 429
/// @param context tokens that a prompt may have; past it, 400 with the code `context_length_exceeded`
/// @param truncates a longer prompt is cut without a word, as some servers do, and the reported tokens betray it
public record Capacity(int slots, int queue, int context, boolean truncates) {
    /// As good as no bound on slots or queue, and still one.
    public static final int MOST = 65_536;
    /// As good as no bound on a prompt.
    static final int LONGEST = 100_000_000;

    public Capacity {
        check("slots", slots, 1, MOST);
        check("queue", queue, 0, MOST);
        check("context", context, 1, LONGEST);
    }

    /// The same, but for the number of slots.
    public Capacity withSlots(int changed) {
        return new Capacity(changed, queue, context, truncates);
    }

    /// The same, but for the length of the queue.
    public Capacity withQueue(int changed) {
        return new Capacity(slots, changed, context, truncates);
    }

    /// The same, but for the longest prompt.
    public Capacity withContext(int tokens, boolean cut) {
        return new Capacity(slots, queue, tokens, cut);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("capacity.%s is %d; %d to %d".formatted(name, value, least, most));
        }
    }
}
