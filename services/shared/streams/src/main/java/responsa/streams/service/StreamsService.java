package responsa.streams.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// A topology that runs. Threads: any; one of its own brings it up, the engine's do the work.
public final class StreamsService implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
    private static final int ANSWER_WITHIN_MS = 5_000;
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    private final StreamsStage stage;
    private final StreamsSettings settings;
    private final Duration deleteReadEvery;
    private final RecordCounters counters;
    private final Restarts restarts;
    private final KafkaStreams streams;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread starter;
    private volatile String waitsFor = "";
    private volatile @Nullable String failure;

    private StreamsService(StreamsStage stage, StreamsSettings settings, ServiceEnvironment environment) {
        this.stage = stage;
        this.settings = settings;
        this.deleteReadEvery =
                Duration.ofMillis(StreamsProperties.millis("delete-read-every", settings.deleteReadEvery()));
        this.counters = RecordCounters.of(environment.meters(), stage.name());
        this.restarts = new Restarts(settings.restarts(), environment.clock());
        Properties properties = StreamsProperties.of(stage.name(), environment.kafka(), settings);
        StateFolder.make(settings.stateDir());
        this.streams = new KafkaStreams(stage.topology(), properties);
        streams.setUncaughtExceptionHandler(this::threadFailed);
        Admin admin = admin(environment.kafka());
        String bootstrap = String.valueOf(environment.kafka().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        TopicQuestion question = new TopicQuestion(admin, bootstrap, stage.needed());
        this.starter = Thread.ofVirtual().name(stage.name() + "-starter").unstarted(() -> live(admin, question));
    }

    private static Admin admin(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        return Admin.create(properties);
    }

    /// Starts a stage. It waits for Kafka and for its topics as long as they take; the status says so.
    ///
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws org.apache.kafka.common.KafkaException if the client properties or the state directory are
    ///     unusable
    public static RunningService start(StreamsStage stage, StreamsSettings settings, ServiceEnvironment environment) {
        StreamsService service = new StreamsService(stage, settings, environment);
        service.starter.start();
        return service;
    }

    @Override
    public String name() {
        return stage.name();
    }

    @Override
    public ServiceStatus status() {
        long lag = InputLag.of(streams.metrics(), stage.inputs());
        String detail = Optional.ofNullable(failure).orElse(waitsFor);
        return new ServiceStatus(state(), (long) counters.in().count(), 0, null, lag, detail);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            starter.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        boolean ended = streams.close(CloseOptions.timeout(settings.closeWithin())
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (!ended) {
            LOG.atWarn()
                    .addKeyValue("stage", stage.name())
                    .addKeyValue("within", settings.closeWithin())
                    .log("Stream threads did not end in time; their transactions are given up");
        }
    }

    private State state() {
        if (failure != null) {
            return State.FAILED;
        }
        if (closing.getCount() == 0) {
            return State.CLOSING;
        }
        return switch (streams.state()) {
            case CREATED -> State.STARTING;
            case REBALANCING, RUNNING -> waitsFor.isEmpty() ? State.RUNNING : State.STARTING;
            case PENDING_SHUTDOWN, NOT_RUNNING -> State.CLOSING;
            case PENDING_ERROR, ERROR -> State.FAILED;
        };
    }

    private void live(Admin admin, TopicQuestion question) {
        try (admin) {
            if (bringUp(question) && !stage.passing().isEmpty()) {
                deleteWhatIsRead(admin);
            }
        } catch (InterruptedException | RuntimeException failed) {
            fail(failed);
        }
    }

    /// @return whether it is up; it is not if it is closed before
    private boolean bringUp(TopicQuestion question) throws InterruptedException {
        while (!ready(question)) {
            if (closes(ASK_AGAIN)) {
                return false;
            }
        }
        waitsFor = "waits for its partitions";
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                waitsFor = "";
            }
        });
        streams.start();
        return true;
    }

    private void deleteWhatIsRead(Admin admin) throws InterruptedException {
        ReadRecords records = new ReadRecords(admin, StreamsProperties.group(stage.name()), stage.passing());
        while (!closes(deleteReadEvery)) {
            records.delete();
        }
    }

    private boolean closes(Duration within) throws InterruptedException {
        return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean ready(TopicQuestion question) throws InterruptedException {
        Optional<PartitionCounts> found = question.ask();
        waitsFor = found.map(counts -> "waits for topics " + counts.missing())
                .orElse("waits for Kafka at " + question.bootstrap());
        if (found.isEmpty() || !found.get().missing().isEmpty()) {
            return false;
        }
        Stream.of(found.get().unequal(stage.alike()), found.get().divided(stage.single()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(what -> {
                    throw new IllegalStateException(what);
                });
        stage.counted().accept(found.get().each(stage.alike()));
        return true;
    }

    private StreamThreadExceptionResponse threadFailed(Throwable thrown) {
        if (Blame.passing(thrown) && restarts.grant()) {
            LOG.atWarn()
                    .addKeyValue("stage", stage.name())
                    .addKeyValue("cause", Blame.of(thrown))
                    .log("A stream thread failed and is replaced");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        fail(thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void fail(Throwable thrown) {
        String told = thrown instanceof IllegalStateException ? thrown.getMessage() : Blame.of(thrown);
        failure = "%s (state in %s)".formatted(told, settings.stateDir());
        LOG.atError()
                .addKeyValue("stage", stage.name())
                .addKeyValue("cause", failure)
                .log("The service failed");
    }
}
