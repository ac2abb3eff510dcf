package responsa.streams.service;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;

/// What a thread died of, in words that hold no record's text.
final class Blame {
    private Blame() {}

    /// Whether it may go well the next time.
    static boolean passing(Throwable thrown) {
        return chain(thrown).anyMatch(RetriableException.class::isInstance);
    }

    /// The innermost cause: its class, and its message where that comes from the broker or from the file
    /// system.
    static String of(Throwable thrown) {
        Throwable innermost = chain(thrown).reduce((outer, inner) -> inner).orElse(thrown);
        String name = innermost.getClass().getSimpleName();
        return tellsNoText(innermost) ? name + ": " + innermost.getMessage() : name + at(innermost);
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause);
    }

    private static boolean tellsNoText(Throwable innermost) {
        return innermost instanceof ApiException
                || innermost instanceof java.io.IOException && !fromJackson(innermost)
                || innermost.getClass().getPackageName().equals("org.rocksdb");
    }

    private static boolean fromJackson(Throwable innermost) {
        return innermost.getClass().getPackageName().startsWith("com.fasterxml");
    }

    private static String at(Throwable innermost) {
        StackTraceElement[] trace = innermost.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
