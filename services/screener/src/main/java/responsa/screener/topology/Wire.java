package responsa.screener.topology;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Message;
import responsa.screener.domain.encounter.Name;
import responsa.screener.domain.encounter.Word;
import responsa.screener.domain.likeness.BandGroup;
import responsa.screener.domain.likeness.Banding;
import responsa.screener.domain.likeness.Fingerprint;

/// Messages between partitions as bytes: a version, then of every message its length, kind and fields. Eight of them
/// pass for every prompt, so they are small, and those that go the same way share a record.
final class Wire {
    private static final byte VERSION = 3;
    private static final byte PROBE = 1;
    private static final byte FOUND = 2;
    private static final byte QUESTION = 3;
    private static final byte TELLING = 4;
    private static final byte FREE = 0;
    private static final byte STAYED = 1;
    private static final byte YIELDS = 2;

    private Wire() {}

    /// The beginning of a record, to which messages are added.
    static ByteArrayOutputStream begun() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        return bytes;
    }

    static void add(ByteArrayOutputStream record, Message message) {
        byte[] bytes = switch (message) {
            case Message.Probe probe -> probe(probe);
            case Message.Found found -> found(found);
            case Message.Question question -> question(question);
            case Message.Telling telling -> telling(telling);
        };
        record.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        record.writeBytes(bytes);
    }

    /// The messages of a record, in their order. Empty if these are no bytes of ours.
    static Optional<List<Message>> read(byte @Nullable [] value) {
        if (value == null || value.length == 0 || value[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(value).position(1);
        List<Message> messages = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                int length = bytes.getInt();
                messages.add(message(bytes.slice(bytes.position(), length)));
                bytes.position(bytes.position() + length);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        return Optional.of(messages);
    }

    private static Message message(ByteBuffer bytes) {
        byte kind = bytes.get();
        return switch (kind) {
            case PROBE -> readProbe(bytes);
            case FOUND -> readFound(bytes);
            case QUESTION -> readQuestion(bytes);
            case TELLING -> readTelling(bytes);
            default -> throw new IllegalArgumentException("no message is of kind " + kind);
        };
    }

    static byte[] comers(List<Comer> comers) {
        ByteBuffer bytes = ByteBuffer.allocate(comers.size() * Comer.BYTES);
        comers.forEach(comer -> comer.write(bytes));
        return bytes.array();
    }

    static List<Comer> comers(ByteBuffer bytes) {
        List<Comer> comers = new ArrayList<>(bytes.remaining() / Comer.BYTES);
        while (bytes.hasRemaining()) {
            comers.add(Comer.read(bytes));
        }
        return comers;
    }

    private static ByteBuffer begun(byte kind, int size) {
        return ByteBuffer.allocate(1 + size).put(kind);
    }

    private static byte[] probe(Message.Probe probe) {
        BandGroup group = probe.bands();
        ByteBuffer bytes =
                begun(PROBE, 2 * Long.BYTES + Comer.BYTES + Integer.BYTES + Long.BYTES * group.bands().length);
        bytes.putLong(probe.scope());
        probe.comer().write(bytes);
        bytes.putInt(group.index()).putLong(group.row());
        for (long band : group.bands()) {
            bytes.putLong(band);
        }
        return bytes.array();
    }

    private static Message.Probe readProbe(ByteBuffer bytes) {
        long scope = bytes.getLong();
        Comer comer = Comer.read(bytes);
        int index = bytes.getInt();
        long row = bytes.getLong();
        long[] bands = new long[Banding.BANDS];
        bytes.asLongBuffer().get(bands);
        return new Message.Probe(scope, comer, new BandGroup(index, row, bands));
    }

    private static byte[] found(Message.Found found) {
        ByteBuffer bytes = begun(
                FOUND,
                Long.BYTES
                        + Name.BYTES
                        + Integer.BYTES
                        + Comer.BYTES * found.candidates().size());
        bytes.putLong(found.scope());
        found.to().write(bytes);
        bytes.putInt(found.group());
        return bytes.put(comers(found.candidates())).array();
    }

    private static Message.Found readFound(ByteBuffer bytes) {
        return new Message.Found(bytes.getLong(), Name.read(bytes), bytes.getInt(), comers(bytes));
    }

    private static byte[] question(Message.Question question) {
        Fingerprint fingerprint = question.fingerprint();
        ByteBuffer bytes = begun(QUESTION, Name.BYTES + Comer.BYTES + Double.BYTES + fingerprint.size());
        question.about().write(bytes);
        question.asker().write(bytes);
        bytes.putDouble(question.threshold());
        fingerprint.write(bytes);
        return bytes.array();
    }

    private static Message.Question readQuestion(ByteBuffer bytes) {
        return new Message.Question(Name.read(bytes), Comer.read(bytes), bytes.getDouble(), Fingerprint.read(bytes));
    }

    private static byte[] telling(Message.Telling telling) {
        ByteBuffer bytes = begun(TELLING, Long.BYTES + Name.BYTES + Comer.BYTES + 1 + Double.BYTES + Ids.BYTES);
        bytes.putLong(telling.scope());
        telling.to().write(bytes);
        telling.of().write(bytes);
        switch (telling.word()) {
            case Word.Free free -> bytes.put(FREE);
            case Word.Yields yields -> bytes.put(YIELDS).putDouble(yields.likeness());
            case Word.Stayed stayed ->
                bytes.put(STAYED)
                        .putDouble(stayed.likeness())
                        .put(Ids.bytes(stayed.original().hash()));
        }
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return written;
    }

    private static Message.Telling readTelling(ByteBuffer bytes) {
        return new Message.Telling(bytes.getLong(), Name.read(bytes), Comer.read(bytes), readWord(bytes));
    }

    private static Word readWord(ByteBuffer bytes) {
        byte kind = bytes.get();
        if (kind == FREE) {
            return new Word.Free();
        }
        double likeness = bytes.getDouble();
        return kind == YIELDS ? new Word.Yields(likeness) : new Word.Stayed(Ids.readPrompt(bytes), likeness);
    }
}
