package responsa.model.limit;

/// A limit that somebody set, and that stays.
public record FixedLimit(int calls) implements CallLimit {

    public FixedLimit {
        if (calls < 1) {
            throw new IllegalArgumentException("a limit is %d calls; it must be at least 1".formatted(calls));
        }
    }

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public int weight() {
        return calls;
    }
}
