package responsa.exporter.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.config.S3Settings;
import responsa.exporter.domain.row.Renderer;
import responsa.exporter.s3.S3Options;
import responsa.exporter.storage.Storage;
import responsa.exporter.storage.UnusableOutputException;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;

/// The exporter's door. Threads: one of its own does everything; all methods may be called from any thread.
public final class ExporterService implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(ExporterService.class);
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final Duration NOTHING_READ = Duration.ofMinutes(5);

    private final Desk desk;
    private final Duration tryAgain;
    private final Thread thread;
    private volatile @Nullable RuntimeException failure;

    private ExporterService(Desk desk, Duration tryAgain) {
        this.desk = desk;
        this.tryAgain = tryAgain;
        this.thread = Thread.ofPlatform().name(Clients.NAME).unstarted(this::run);
    }

    /// Starts the exporter. It waits for the output directory, for Kafka and for its topics, as long as they take; the
    /// status says so.
    ///
    /// @throws UnusableOutputException if the directory cannot be written to, or holds something else than this
    ///     run's rows
    /// @throws IllegalArgumentException if a setting is out of its bounds
    public static ExporterService start(ExporterSettings settings, ServiceEnvironment environment) {
        return started(settings, environment, storage(settings), TRY_AGAIN);
    }

    private static Storage storage(ExporterSettings settings) {
        S3Settings s3 = settings.s3();
        S3Options options =
                new S3Options(s3.endpoint().orElse(null), s3.region().orElse(null), s3.pathStyle());
        return Storage.at(
                settings.out(), options, s3.spool().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /// @param tryAgain how long it pauses when a step cannot be carried out
    static ExporterService started(
            ExporterSettings settings, ServiceEnvironment environment, Storage storage, Duration tryAgain) {
        ShardWriter.rules(settings);
        Output output = new Output(settings.run(), storage);
        output.check();
        Desk desk = new Desk(
                settings,
                environment,
                output,
                new ExporterMeters(environment.meters()),
                new StatusBoard(environment.clock()),
                new ConcurrentLinkedQueue<>(),
                new CountDownLatch(1));
        ExporterService service = new ExporterService(desk, tryAgain);
        service.thread.start();
        return service;
    }

    /// Returns when everything that stands in the topics now is in final files, and the manifest and the card with it:
    /// every open shard is closed for it. The exporter goes on afterwards.
    ///
    /// @throws UnusableOutputException if the directory turned out to be another run's, or to be exported from
    ///     other topics
    /// @throws UncheckedIOException if a file cannot be written; the message says which and what to do, nothing is
    ///     lost, and a later call may be well
    /// @throws IllegalStateException if the exporter failed, was closed, or has read nothing for longer than any
    ///     transaction can be open, or the calling thread was interrupted
    public void finish() {
        Finish finish = new Finish();
        desk.finishes().add(finish);
        if (!thread.isAlive()) {
            end();
        }
        try {
            await(finish);
        } catch (ExecutionException unfinished) {
            throw unfinished.getCause() instanceof RuntimeException told
                    ? told
                    : new IllegalStateException(unfinished.getCause());
        } catch (InterruptedException hurried) {
            desk.finishes().remove(finish);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the export was finished", hurried);
        }
    }

    /// Waits for it as long as something is read.
    private void await(Finish finish) throws ExecutionException, InterruptedException {
        String before = "";
        while (!before.equals(finish.behind())) {
            before = finish.behind();
            try {
                finish.done().get(NOTHING_READ.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException unfinished) {
                LOG.warn("The export is not finished yet: {}", finish.behind());
            }
        }
        desk.finishes().remove(finish);
        throw new IllegalStateException("The export was not finished, nothing was read for %d minutes: %s"
                .formatted(NOTHING_READ.toMinutes(), before));
    }

    @Override
    public String name() {
        return Clients.NAME;
    }

    @Override
    public ServiceStatus status() {
        return desk.board().status();
    }

    /// Ends it. What is not in a final file is thrown away and read again by the next one, so that shards have the same
    /// bounds as if nothing had ended.
    @Override
    public void close() {
        desk.board().closing();
        desk.closing().countDown();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (Storage.Hold hold = hold()) {
            while (hold != null && !desk.isClosing()) {
                shiftOrPause();
            }
        } catch (InterruptedException | InterruptException stopped) {
            LOG.debug("stopped", stopped);
        } catch (Exception failed) {
            fail(failed);
        } finally {
            desk.storage().letGo();
            end();
        }
    }

    /// Null if the service is closed before the output is free.
    private Storage.@Nullable Hold hold() throws InterruptedException {
        Optional<? extends Storage.Hold> hold = tryHold();
        while (hold.isEmpty() && !pause(ASK_AGAIN)) {
            hold = tryHold();
        }
        return hold.orElse(null);
    }

    private Optional<? extends Storage.Hold> tryHold() {
        try {
            Optional<? extends Storage.Hold> hold = desk.storage().hold();
            if (hold.isEmpty()) {
                desk.board()
                        .standsBy("stands by: another exporter writes to "
                                + desk.output().name());
            }
            return hold;
        } catch (IOException failed) {
            trouble(failed);
            return Optional.empty();
        }
    }

    private void shiftOrPause() throws InterruptedException {
        try {
            shift();
        } catch (IOException failed) {
            trouble(failed);
            desk.storage().letGo();
            pause(tryAgain);
        } catch (RetriableException away) {
            desk.board().troubled("waits for Kafka at %s: %s".formatted(servers(), away.getMessage()));
            desk.storage().letGo();
            pause(ASK_AGAIN);
        }
    }

    private void trouble(IOException failed) {
        String what = "%s. Nothing is lost: free space or mend it; the export tries again every %d s."
                .formatted(failed.getMessage(), tryAgain.toSeconds());
        LOG.warn("The export pauses: {}", what);
        desk.board().troubled(what);
        giveUp(new UncheckedIOException(what, failed));
    }

    private void shift() throws IOException, InterruptedException {
        try (Inputs inputs = new Inputs(Clients.admin(desk.kafka()))) {
            SortedMap<String, TopicDescription> topics = topics(inputs);
            if (desk.isClosing()) {
                return;
            }
            try (Shift shift = Shift.begin(desk, inputs, topics.values())) {
                desk.board().runs();
                while (!desk.isClosing()) {
                    shift.turn();
                }
            }
        }
    }

    /// All input topics, when all are there or the service is closed.
    private SortedMap<String, TopicDescription> topics(Inputs inputs) throws InterruptedException {
        desk.board().waits("asks Kafka at %s for its topics".formatted(servers()));
        SortedMap<String, TopicDescription> found = inputs.topics();
        while (found.size() < Renderer.topics().size() && !pause(ASK_AGAIN)) {
            SortedSet<String> missing = new TreeSet<>(Renderer.topics());
            missing.removeAll(found.keySet());
            desk.board().waits("waits for topics " + missing);
            found = inputs.topics();
        }
        return found;
    }

    /// @return whether the service is closed
    private boolean pause(Duration longest) throws InterruptedException {
        return desk.closing().await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void fail(Exception failed) {
        // Messages of our own say what to do; those of others might quote a record.
        String why = failed instanceof IllegalStateException || failed instanceof ApiException
                ? String.valueOf(failed.getMessage())
                : failed.getClass().getSimpleName();
        LOG.error("The exporter ended by itself: {}", why, failed);
        failure = failed instanceof RuntimeException told ? told : new IllegalStateException(why, failed);
        desk.board().failed(why);
    }

    private void end() {
        RuntimeException told = failure;
        giveUp(told == null ? new IllegalStateException("the exporter is closed") : told);
    }

    private void giveUp(RuntimeException why) {
        Finish waiting = desk.finishes().poll();
        while (waiting != null) {
            waiting.done().completeExceptionally(why);
            waiting = desk.finishes().poll();
        }
    }

    private Object servers() {
        return desk.kafka().getOrDefault(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "?");
    }
}
