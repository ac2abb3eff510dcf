package responsa.stage.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.ledger.CommitMetadata;
import responsa.stage.ledger.Roster;
import responsa.stage.ledger.Rules;
import responsa.stage.ledger.Volume;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

/// Runs an LLM stage by the rules R1 to R12 of the ledger.
///
/// Threads: two of its own, one that polls and one that reads the ledger, and a virtual one for every input and call
/// under way. All methods may be called from any thread.
public final class StageWorker<I, O, M> implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(StageWorker.class);
    private static final String GROUP = "responsa.";
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final StageDefinition<I, O, M> definition;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final LedgerReader<I, O> reader;
    private final Holdings<I, O> holdings;
    private final PollLoop<I, O, M> loop;
    private final StatusBoard<I, O> board;
    private final Thread polling;
    private final Thread reading;
    private volatile boolean closing;
    private volatile boolean abandoned;

    private StageWorker(
            StageDefinition<I, O, M> definition,
            WorkerSettings settings,
            ServiceEnvironment environment,
            Consumer<byte[], byte[]> ledger) {
        String name = definition.name();
        Inbox<Tenure<I, O>> inbox = new Inbox<>();
        WorkerMeters meters = new WorkerMeters(name, environment.meters());
        Roster<Tenure<I, O>> roster = new Roster<>(settings.inFlight());
        this.definition = definition;
        this.consumer = Clients.inputs(environment.kafka(), GROUP + name, name);
        this.producer = Clients.answers(environment.kafka(), name);
        this.reader = new LedgerReader<>(ledger, volumes(definition), inbox);
        this.holdings =
                new Holdings<>(consumer, reader, roster, rules(definition, settings), environment.clock(), inbox::fail);
        Desk<I, O, M> desk = new Desk<>(definition, new Publisher(producer, meters), inbox, meters);
        this.loop = new PollLoop<>(consumer, desk, settings, roster, holdings, environment.clock());
        this.board = new StatusBoard<>(consumer, holdings, loop::done, environment.clock());
        this.polling = Thread.ofPlatform().name(name).unstarted(this::run);
        this.reading = Thread.ofPlatform().name(name + "-ledger").daemon().unstarted(reader);
    }

    /// Starts a stage; it reads, calls and writes until it is closed.
    ///
    /// @throws IllegalStateException if its topics have unequally many partitions, or one is missing; the message
    ///     names them
    public static <I, O, M> RunningService start(
            StageDefinition<I, O, M> definition, WorkerSettings settings, ServiceEnvironment environment) {
        return started(definition, settings, environment);
    }

    static <I, O, M> StageWorker<I, O, M> started(
            StageDefinition<I, O, M> definition, WorkerSettings settings, ServiceEnvironment environment) {
        Consumer<byte[], byte[]> ledger = Clients.ledger(environment.kafka(), definition.name());
        try {
            TopicCheck.check(
                    ledger,
                    alike(definition),
                    Topics.deadLetters(definition.name()).name());
        } catch (RuntimeException refused) {
            ledger.close();
            throw refused;
        }
        StageWorker<I, O, M> worker = new StageWorker<>(definition, settings, environment, ledger);
        worker.reading.start();
        worker.polling.start();
        return worker;
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public ServiceStatus status() {
        return board.status();
    }

    @Override
    public void close() {
        closing = true;
        board.closing();
        join();
    }

    /// Ends as a killed process would: nothing is committed, finished or flushed. For tests.
    void abandon() {
        abandoned = true;
        closing = true;
        join();
    }

    private void join() {
        try {
            polling.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            loop.subscribe();
            while (!closing) {
                loop.turn();
                board.update();
            }
            leave();
        } catch (InterruptedException stopped) {
            holdings.abandon();
        } catch (Exception failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.error("The stage ended by itself: stage={}", name(), failure);
            board.failed(cause.toString());
            holdings.abandon();
        } finally {
            end();
        }
    }

    private void leave() throws InterruptedException {
        if (abandoned) {
            holdings.abandon();
            return;
        }
        holdings.giveAllAway();
        consumer.close(CloseOptions.timeout(LAST_WORDS));
        while (!loop.drain()) {
            board.update();
        }
    }

    private void end() {
        reader.close();
        consumer.close(CloseOptions.timeout(LAST_WORDS));
        producer.close(abandoned ? Duration.ZERO : LAST_WORDS);
        board.ended();
    }

    private static Rules rules(StageDefinition<?, ?, ?> definition, WorkerSettings settings) {
        return new Rules(
                definition.memo() != null,
                settings.windowInputs(),
                settings.windowBytes(),
                settings.inFlight(),
                CommitMetadata.MOST_UNDER_WAY,
                settings.drain());
    }

    private static List<String> alike(StageDefinition<?, ?, ?> definition) {
        List<String> alike = new ArrayList<>(volumes(definition).values());
        alike.add(definition.input().name());
        return alike;
    }

    private static Map<Volume, String> volumes(StageDefinition<?, ?, ?> definition) {
        Map<Volume, String> volumes = new EnumMap<>(Volume.class);
        volumes.put(Volume.ANSWERS, definition.output().name());
        Topic<?, ?> memo = definition.memo();
        if (memo != null) {
            volumes.put(Volume.MEMOS, memo.name());
        }
        return volumes;
    }
}
