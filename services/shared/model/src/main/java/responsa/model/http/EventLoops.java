package responsa.model.http;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// The event loops of a client, which read what endpoints say.
///
/// A loop looks at its sockets, works on what they have, then on its tasks, and looks again. What became readable
/// since it last looked, it knows nothing of, for as long as the process gets no processor. Threads: any.
final class EventLoops {
    private final EventLoopGroup loops;

    private EventLoops(EventLoopGroup loops) {
        this.loops = loops;
    }

    /// Those that serve a client.
    @SuppressWarnings("deprecation") // Vert.x 5 keeps it for inner use; it names nothing else that reaches every loop
    static EventLoops of(Vertx vertx) {
        return new EventLoops(vertx.nettyEventLoopGroup());
    }

    /// Lets each of them look at its sockets once more.
    ///
    /// @return done when all that lay in them by now has come to who reads it; at once if the loops have ended
    CompletableFuture<Void> turn() {
        return onAll(EventLoops::afterLooking).thenCompose(read -> onAll(EventLoops::afterItsTasks));
    }

    private CompletableFuture<Void> onAll(BiConsumer<EventExecutor, Runnable> what) {
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (EventExecutor loop : loops) {
            CompletableFuture<Void> one = new CompletableFuture<>();
            done.add(one);
            try {
                what.accept(loop, () -> one.complete(null));
            } catch (RejectedExecutionException ended) {
                one.complete(null);
            }
        }
        return CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
    }

    /// A task that is due at once, set by another task, runs after the loop has looked at its sockets again:
    /// tasks that fall due are only picked up then. A task alone would run before. A loop that ends meanwhile drops
    /// it, and tells that as well.
    private static void afterLooking(EventExecutor loop, Runnable then) {
        loop.execute(() -> loop.schedule(() -> {}, 0, TimeUnit.NANOSECONDS).addListener(due -> then.run()));
    }

    /// What one loop read for a request of another is handed over as a task.
    private static void afterItsTasks(EventExecutor loop, Runnable then) {
        loop.execute(then);
    }
}
