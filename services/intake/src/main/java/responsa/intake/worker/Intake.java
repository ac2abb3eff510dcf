package responsa.intake.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import responsa.intake.config.IntakeSettings;
import responsa.intake.domain.Receipt;
import responsa.intake.domain.Seen;
import responsa.intake.domain.SubmissionCounts;
import responsa.intake.domain.SubmissionReport;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.control.KafkaControls;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;
import responsa.topics.id.Sha256;
import responsa.topics.record.Allocation;
import responsa.topics.record.Allocation.Admittance;
import responsa.topics.record.Pause;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecRef;

/// The running service, and the door for whoever submits: publish a spec and a recipe, then prompts.
///
/// Threads: any. A submission works on its caller's.
public final class Intake implements RunningService {
    private final IntakeSettings settings;
    private final ServiceEnvironment environment;
    private final IntakeMeters meters;
    private final KafkaCatalogue catalogue;
    private final KafkaControls controls;
    private final Outlet files;
    private final Outlet requests;
    private final Publication publication;
    private final RequestDesk desk;
    private final AtomicBoolean closing = new AtomicBoolean();

    private Intake(
            IntakeSettings settings, ServiceEnvironment environment, KafkaCatalogue catalogue, KafkaControls controls) {
        this.controls = controls;
        this.settings = settings;
        this.environment = environment;
        this.meters = IntakeMeters.of(environment.meters());
        this.catalogue = catalogue;
        this.files = outlet("intake-files", settings.fileAcknowledgeWithin());
        this.requests = outlet("intake-requests", settings.acknowledgeWithin());
        this.desk = new RequestDesk(settings, requests, meters, environment.clock());
        this.publication = new Publication(files.producer(), catalogue);
    }

    /// Starts it: reads the catalogue and connects.
    ///
    /// @throws IllegalStateException if a topic is missing
    /// @throws IllegalArgumentException if a setting is out of its bounds
    public static Intake start(IntakeSettings settings, ServiceEnvironment environment) throws InterruptedException {
        Bounds.check(settings);
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), Duration.ZERO);
        try {
            return new Intake(settings, environment, catalogue, KafkaControls.start(environment.kafka()));
        } catch (RuntimeException refused) {
            catalogue.close();
            throw refused;
        }
    }

    /// Publishes a spec; returns when it is current, and seen to be by this service.
    ///
    /// @throws NotAcknowledgedException if the broker does not take it in time
    public SpecRef publish(Spec spec) throws InterruptedException {
        return publication.publish(spec);
    }

    /// Publishes a recipe; returns when it is current, and seen to be by this service.
    ///
    /// @throws NotAcknowledgedException if the broker does not take it in time
    public RecipeRef publish(Recipe recipe) throws InterruptedException {
        return publication.publish(recipe);
    }

    /// Submits the lines of a file as prompts under the versions that are current now; returns when all are
    /// acknowledged.
    ///
    /// A submission that ended before its time, by an exception, an interrupt or the end of the process, is gone on
    /// with by the next one of the same content: lines that are in the topics under the same versions are passed
    /// over. Of one content one submission runs at a time; that is the caller's to see to.
    ///
    /// @param recipeId of a published recipe
    /// @param limit the most prompts of the file, from its beginning, those that are there included
    /// @param progress told after every line, on the caller's thread
    /// @throws NotPublishedException if the recipe or its spec is not published
    /// @throws NotAcknowledgedException if the broker does not take a line in time; the message is for people
    /// @throws IOException if the file cannot be read, or changes meanwhile
    public SubmissionReport submit(Path file, String recipeId, long limit, Consumer<SubmissionCounts> progress)
            throws IOException, InterruptedException {
        Versions versions = Versions.current(catalogue, recipeId);
        Sha256 content = hash(file);
        Seen seen = seen(content, versions);
        return new FileSubmission(file, content, versions, files, meters)
                .run(settings.maxLineBytes(), limit, seen, progress);
    }

    /// Takes a request that brings prompts, under the versions that are current now; returns when what it accepts
    /// is acknowledged, or the time for that is over.
    ///
    /// @param body stays the caller's
    /// @param bulk whether each line is a prompt of its own; else the body is one
    /// @param recipeId of a published recipe
    /// @throws NotPublishedException if the recipe or its spec is not published
    public Receipt take(InputStream body, boolean bulk, String recipeId) throws IOException, InterruptedException {
        Optional<Receipt> paused = paused(recipeId);
        return paused.isPresent() ? paused.get() : desk.take(body, bulk, Versions.current(catalogue, recipeId));
    }

    private Optional<Receipt> paused(String recipeId) {
        return controls.admits(recipeId, List.of()) == Admittance.ADMITTED
                ? Optional.empty()
                : Optional.of(new Receipt.Paused(
                        recipeId,
                        controls.allocation(recipeId)
                                .map(Allocation::pause)
                                .map(Pause::detail)
                                .orElse("paused by hand")));
    }

    /// Whether a spec of this id is current.
    public boolean hasSpec(String id) {
        return catalogue.currentSpec(id).isPresent();
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public ServiceStatus status() {
        State state = closing.get() ? State.CLOSING : State.RUNNING;
        Optional<Instant> oldest = Stream.of(files, requests)
                .flatMap(outlet -> outlet.oldest().stream())
                .min(Instant::compareTo);
        return new ServiceStatus(
                state,
                (long) (meters.out().count() + meters.rejected().count()),
                (long) files.inFlight() + requests.inFlight(),
                oldest.map(since -> Duration.between(since, environment.clock().instant()))
                        .orElse(null),
                0,
                "");
    }

    @Override
    public void close() {
        closing.set(true);
        files.close();
        requests.close();
        catalogue.close();
        controls.close();
    }

    private Outlet outlet(String client, Duration within) {
        return new Outlet(
                Clients.producer(environment.kafka(), client, within),
                settings.inFlight(),
                within,
                environment.clock());
    }

    private static Sha256 hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return HashingStream.of(bytes);
        }
    }

    private Seen seen(Sha256 content, Versions versions) throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.reader(environment.kafka());
                Admin admin = Admin.create(environment.kafka())) {
            Marks marks = new Marks(admin);
            Map<TopicPartition, Long> known = marks.of(content);
            Past.Found found = new Past(consumer, settings.fileAcknowledgeWithin()).of(content, versions, known);
            if (!found.begun().equals(known)) {
                marks.set(content, found.begun());
            }
            return found.seen();
        }
    }
}
