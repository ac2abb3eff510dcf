package responsa.intake.edge;

import org.jspecify.annotations.Nullable;
import responsa.intake.domain.LineResult;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;

/// What an HTTP client is told of a line: ids if it was accepted, else the problem.
record LineAnswer(
        long line,
        @Nullable PromptId promptId,
        @Nullable CaseId caseId,
        @Nullable String problem) {

    static LineAnswer of(LineResult result) {
        return switch (result) {
            case LineResult.Accepted accepted ->
                new LineAnswer(accepted.line(), accepted.prompt(), accepted.caseId(), null);
            case LineResult.Rejected rejected ->
                new LineAnswer(rejected.line(), null, null, rejected.problem().message());
            case LineResult.Unacknowledged late ->
                new LineAnswer(
                        late.line(),
                        null,
                        null,
                        "the broker did not acknowledge it in time; send it again, a repeat is dropped.");
        };
    }
}
