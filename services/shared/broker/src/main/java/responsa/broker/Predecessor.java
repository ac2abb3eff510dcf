package responsa.broker;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import kafka.server.ControllerServer;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.loader.MetadataLoader;
import org.apache.kafka.image.publisher.MetadataPublisher;

/// The node that ran on this folder before. If it was killed, the metadata still call it the leader of every partition:
/// its successor would take itself for that, begin to finish what transactions were left, and lose all leaders under
/// them when the predecessor's session ends. Kafka 4.3 then drops what is left to finish, and the groups of those
/// transactions wait for ever (KAFKA-20734).
final class Predecessor implements MetadataPublisher {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);
    private static final int MOST_TRIES = 6000;

    private final CompletableFuture<Boolean> registered = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    private Predecessor() {}

    /// Returns when the metadata know of no node, so that the next one begins as the leader of nothing.
    ///
    /// @param controller has started; the node has not
    static void forget(ControllerServer controller) {
        MetadataLoader metadata = controller.sharedServer().loader();
        Predecessor predecessor = new Predecessor();
        metadata.installPublishers(List.of(predecessor)).join();
        if (predecessor.registered.join()) {
            unregister(controller);
        }
        predecessor.gone.join();
        metadata.removeAndClosePublisher(predecessor).join();
    }

    /// A controller that has just started may not have noticed yet that it is the one.
    private static void unregister(ControllerServer controller) {
        for (int tried = 1; ; tried++) {
            try {
                controller
                        .controller()
                        .unregisterBroker(ourOwn(), NodeSettings.NODE)
                        .join();
                return;
            } catch (CompletionException refused) {
                if (tried == MOST_TRIES || !(refused.getCause() instanceof NotControllerException)) {
                    throw refused;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private static ControllerRequestContext ourOwn() {
        return new ControllerRequestContext(new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
    }

    @Override
    public String name() {
        return "predecessor";
    }

    @Override
    public void onMetadataUpdate(MetadataDelta delta, MetadataImage now, LoaderManifest manifest) {
        boolean there = now.cluster().broker(NodeSettings.NODE) != null;
        registered.complete(there);
        if (!there) {
            gone.complete(null);
        }
    }

    @Override
    public void close() {}
}
