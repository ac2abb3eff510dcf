package responsa.router.domain;

import java.util.Comparator;

/// A draft's place in its case. A case has one version of spec and recipe, so its slots and its verdict ids
/// are one to one; a slot is kept because it is shorter.
///
/// @param attempt which round of drafting, from 0
/// @param sample which of its samples, from 0
public record Slot(int attempt, int sample) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER =
            Comparator.comparingInt(Slot::attempt).thenComparingInt(Slot::sample);

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return attempt + "/" + sample;
    }
}
