package responsa.intake.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.intake.domain.LineResult;
import responsa.intake.domain.Receipt;

/// What an HTTP client is told.
///
/// @param retryAfter in seconds; null where coming again is no use
/// @param body written as JSON
record Answer(int status, @Nullable Integer retryAfter, Object body) {
    static final int OK = 200;
    static final int ACCEPTED = 202;
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int TOO_MANY_REQUESTS = 429;
    static final int UNAVAILABLE = 503;

    private static final int SOON = 1;
    private static final int LATER = 5;

    /// What stands in the body of a refusal.
    record Problems(List<String> problems) {
        Problems {
            problems = List.copyOf(problems);
        }
    }

    /// What stands in the body when lines were read.
    record Lines(int accepted, int rejected, int unacknowledged, List<LineAnswer> lines) {}

    static Answer of(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Read read -> lines(read.lines());
            case Receipt.TooLong tooLong ->
                refused(
                        TOO_LARGE,
                        "the body has more than %,d bytes; send it in parts (responsa.intake.max-body-bytes)"
                                .formatted(tooLong.mostBytes()));
            case Receipt.TooManyLines tooMany ->
                refused(
                        TOO_LARGE,
                        "the body has more than %,d lines; send it in parts (responsa.intake.max-lines)"
                                .formatted(tooMany.mostLines()));
            case Receipt.Paused paused ->
                refused(
                        CONFLICT,
                        "recipe %s is paused: %s; raise its limit or resume it (responsa control %s), then send again"
                                .formatted(paused.recipe(), paused.why(), paused.recipe()));
            case Receipt.Busy busy ->
                new Answer(
                        TOO_MANY_REQUESTS,
                        SOON,
                        new Problems(List.of("as many requests as may be are worked on; send it again")));
        };
    }

    /// A refusal that holds until something is mended.
    static Answer refused(int status, String... problems) {
        return new Answer(status, null, new Problems(List.of(problems)));
    }

    /// A refusal for now.
    static Answer unavailable(String problem) {
        return new Answer(UNAVAILABLE, LATER, new Problems(List.of(problem)));
    }

    private static Answer lines(List<LineResult> results) {
        if (results.isEmpty()) {
            return refused(BAD_REQUEST, "the body holds no line; write one JSON object on each");
        }
        List<LineAnswer> answers = results.stream().map(LineAnswer::of).toList();
        int accepted = count(results, LineResult.Accepted.class);
        int unacknowledged = count(results, LineResult.Unacknowledged.class);
        Lines body = new Lines(accepted, count(results, LineResult.Rejected.class), unacknowledged, answers);
        if (unacknowledged > 0) {
            return new Answer(UNAVAILABLE, LATER, body);
        }
        return new Answer(accepted > 0 ? ACCEPTED : BAD_REQUEST, null, body);
    }

    private static int count(List<LineResult> results, Class<? extends LineResult> kind) {
        return (int) results.stream().filter(kind::isInstance).count();
    }
}
