package responsa.scripted.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Chance that is decided beforehand: a SplitMix64 stream that other streams are split from by name.
///
/// A split depends on where the stream began and on the name, never on what was drawn before. So a new draw in one
/// place
/// moves none in another.
///
/// Threads: a stream belongs to one thread.
public final class Chance implements RandomGenerator {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    private Chance(long origin) {
        this.origin = origin;
        this.state = origin;
    }

    /// The stream of a seed.
    public static Chance seeded(long seed) {
        return new Chance(mixed(seed + STEP));
    }

    /// The stream of this name within this one.
    public Chance split(String name) {
        long hash = origin;
        for (int i = 0; i < name.length(); i++) {
            hash = mixed((hash ^ name.charAt(i)) + STEP);
        }
        return new Chance(hash);
    }

    /// The stream of this number within this one.
    public Chance split(long number) {
        return new Chance(mixed(origin ^ mixed(number + STEP)));
    }

    @Override
    public long nextLong() {
        state += STEP;
        return mixed(state);
    }

    /// Whether what happens at this rate happens now.
    ///
    /// @param rate 0 is never, 1 always
    public boolean happens(double rate) {
        return nextDouble() < rate;
    }

    /// One of them, each as likely as the next.
    public <T> T oneOf(List<T> choices) {
        return choices.get(nextInt(choices.size()));
    }

    /// All of them in another order.
    public <T> List<T> shuffled(List<T> choices) {
        List<T> order = new ArrayList<>(choices);
        for (int last = order.size() - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            T moved = order.get(other);
            order.set(other, order.get(last));
            order.set(last, moved);
        }
        return order;
    }

    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
