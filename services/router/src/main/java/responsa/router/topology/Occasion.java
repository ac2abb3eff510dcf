package responsa.router.topology;

import responsa.streams.record.Incoming;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.VerdictRecord;

/// A verdict record that is being routed: how it came, what it says, and whose it is.
record Occasion(Incoming from, VerdictRecord record, CaseId caseId, PromptId promptId) {

    byte[] bytes() {
        byte[] value = from.value();
        if (value == null) {
            throw new IllegalStateException(from.source() + " was read and has no bytes");
        }
        return value;
    }
}
