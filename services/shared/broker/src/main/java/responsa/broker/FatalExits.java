package responsa.broker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/// Kafka ends the JVM when its last log directory fails. In a JVM that it shares, it reports instead.
///
/// Kafka's hook is one for the whole JVM and does not say which broker calls: all open brokers hear of it.
final class FatalExits {
    private static final Map<Object, Consumer<String>> OPEN = new ConcurrentHashMap<>();

    private FatalExits() {}

    static void report(Object broker, Consumer<String> fatal) {
        Exit.setHaltProcedure(FatalExits::refuse);
        Exit.setExitProcedure(FatalExits::refuse);
        OPEN.put(broker, fatal);
    }

    static void forget(Object broker) {
        OPEN.remove(broker);
    }

    private static void refuse(int status, String message) {
        String what = message == null ? "its log directory failed" : message;
        OPEN.values().forEach(fatal -> fatal.accept(what));
        throw new IllegalStateException("Kafka wanted to end the process: " + what);
    }
}
