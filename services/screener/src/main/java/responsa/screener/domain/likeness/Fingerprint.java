package responsa.screener.domain.likeness;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;

/// What of a prompt is compared with others.
///
/// Two prompts are alike only where all of this holds: they are under the same spec and recipe, and under the same
/// system and developer messages; the same numbers stand in them; their last turns are alike; and so are all their
/// turns together. So a long beginning that many prompts share makes no two questions one, nor do two problems that
/// differ in a number.
public final class Fingerprint {
    private static final int HEAD = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final long scope;
    private final long numbers;
    private final Shingles last;
    private final Shingles earlier;

    private Fingerprint(long scope, long numbers, Shingles last, Shingles earlier) {
        this.scope = scope;
        this.numbers = numbers;
        this.last = last;
        this.earlier = earlier;
    }

    /// That of a prompt.
    ///
    /// @param turns its own
    /// @param shingle how many words make a shingle
    public static Fingerprint of(Prompt prompt, Turns turns, int shingle) {
        long numbers =
                turns.all().stream().mapToLong(turn -> turn.words().numbers()).sum();
        return new Fingerprint(
                scope(prompt, shingle),
                numbers,
                Shingles.of(turns.last(), shingle),
                Shingles.of(turns.earlier(), shingle));
    }

    /// Reads back what [#write] wrote.
    ///
    /// @throws BufferUnderflowException if the bytes end before it does
    public static Fingerprint read(ByteBuffer bytes) {
        long scope = bytes.getLong();
        long numbers = bytes.getLong();
        return new Fingerprint(scope, numbers, shingles(bytes), shingles(bytes));
    }

    /// How many bytes [#write] writes.
    public int size() {
        return HEAD + Integer.BYTES * (last.size() + earlier.size());
    }

    /// Writes it down.
    public void write(ByteBuffer bytes) {
        bytes.putLong(scope).putLong(numbers);
        write(bytes, last);
        write(bytes, earlier);
    }

    /// How alike two prompts are, from 0 to 1: the lower one of the Jaccard similarities of their last turns and of all
    /// their turns; 0 where they cannot be alike.
    public double likeness(Fingerprint other) {
        if (scope != other.scope || numbers != other.numbers) {
            return 0;
        }
        double lasts = last.jaccard(other.last);
        boolean single = earlier.size() == 0 && other.earlier.size() == 0;
        return single ? lasts : Math.min(lasts, all().jaccard(other.all()));
    }

    /// What is hashed into bands: all shingles.
    Shingles all() {
        return earlier.size() == 0 ? last : last.and(earlier);
    }

    /// Prompts of another scope are never alike.
    public long scope() {
        return scope;
    }

    private static long scope(Prompt prompt, int shingle) {
        long scope = Mix.then(
                prompt.spec().sha256().toSeed(), prompt.recipe().sha256().toSeed());
        scope = Mix.then(scope, shingle);
        for (Message message : prompt.messages()) {
            if (Turns.instructs(message)) {
                scope = Mix.then(scope, Words.of(message.content()).whole(0));
            }
        }
        return scope;
    }

    private static Shingles shingles(ByteBuffer bytes) {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining() / Integer.BYTES) {
            throw new BufferUnderflowException();
        }
        int[] sorted = new int[count];
        for (int index = 0; index < sorted.length; index++) {
            sorted[index] = bytes.getInt();
        }
        return sorted.length == 0 ? Shingles.NONE : new Shingles(sorted);
    }

    private static void write(ByteBuffer bytes, Shingles shingles) {
        bytes.putInt(shingles.size());
        for (int index = 0; index < shingles.size(); index++) {
            bytes.putInt(shingles.at(index));
        }
    }
}
