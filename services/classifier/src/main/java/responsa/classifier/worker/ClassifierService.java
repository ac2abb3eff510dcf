package responsa.classifier.worker;

import java.util.List;
import java.util.stream.Collectors;
import responsa.classifier.config.ClassifierSettings;
import responsa.classifier.domain.answer.Failures;
import responsa.model.Models;
import responsa.model.Outage;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.worker.StageDefinition;
import responsa.stage.worker.StageWorker;
import responsa.stage.worker.WorkerSettings;
import responsa.topics.declared.Topics;

/// The classifier's door.
public final class ClassifierService {
    /// The service's one word.
    public static final String NAME = Failures.STAGE;

    private static final int MOST_TRIES = 10;

    private ClassifierService() {}

    /// Starts the classifier with a catalogue of its own, which ends with it.
    ///
    /// @param models stay the caller's
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws IllegalStateException if a topic is missing, or its topics have unequally many partitions
    public static RunningService start(ClassifierSettings settings, Models models, ServiceEnvironment environment)
            throws InterruptedException {
        WorkerSettings worker = WorkerSettings.of(settings);
        int tries = checkedTries(settings);
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), settings.catalogueWithin());
        ClassifyWork work = new ClassifyWork(
                catalogue, settings.catalogueWithin(), models, tries, new ClassifierMeters(environment.meters()));
        try {
            RunningService running = StageWorker.start(
                    new StageDefinition<>(NAME, Topics.SCREENED, Topics.CASES, null, work), worker, environment);
            return new Furnished(running, () -> waitsFor(models), List.of(catalogue::close));
        } catch (RuntimeException refused) {
            catalogue.close();
            throw refused;
        }
    }

    private static int checkedTries(ClassifierSettings settings) {
        int tries = settings.tries();
        if (tries < 1 || tries > MOST_TRIES) {
            throw new IllegalArgumentException("tries is %d; it must be 1 to %d".formatted(tries, MOST_TRIES));
        }
        return tries;
    }

    private static String waitsFor(Models models) {
        return models.outages().stream().map(Outage::message).collect(Collectors.joining(" "));
    }
}
