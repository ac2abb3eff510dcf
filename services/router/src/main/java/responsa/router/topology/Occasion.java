package responsa.router.topology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import responsa.streams.record.Incoming;
import responsa.streams.record.Outlet;
import responsa.streams.record.Sink;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.VerdictRecord;

/// Why a case moves: a verdict record or a grant that came, or time that passed.
sealed interface Occasion {

    /// Whose it is.
    CaseId caseId();

    /// The prompt of the case.
    PromptId promptId();

    /// The partition of the case.
    int partition();

    /// When it moves.
    Instant time();

    /// The verdict record that came; null where none did.
    @Nullable
    VerdictRecord record();

    /// Writes what comes of it.
    <K, V> void send(Outlet outlet, Sink<K, V> sink, K key, V value);

    /// A record came.
    ///
    /// @param record null where it is no verdict record but a grant
    record Came(Incoming from, @Nullable VerdictRecord record, CaseId caseId, PromptId promptId) implements Occasion {

        @Override
        public int partition() {
            return from.place().partition();
        }

        @Override
        public Instant time() {
            return from.time();
        }

        @Override
        public <K, V> void send(Outlet outlet, Sink<K, V> sink, K key, V value) {
            outlet.send(from, sink, key, value, caseId);
        }

        byte[] bytes() {
            byte[] value = from.value();
            if (value == null) {
                throw new IllegalStateException(from.source() + " was read and has no bytes");
            }
            return value;
        }
    }

    /// Time passed.
    record Passed(int partition, Instant time, CaseId caseId, PromptId promptId) implements Occasion {

        @Override
        public @Nullable VerdictRecord record() {
            return null;
        }

        @Override
        public <K, V> void send(Outlet outlet, Sink<K, V> sink, K key, V value) {
            outlet.send(partition, time, sink, key, value);
        }
    }
}
