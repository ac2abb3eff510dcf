package responsa.local.grading;

import java.util.List;
import responsa.drafter.config.DrafterSettings;
import responsa.drafter.worker.DrafterService;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.worker.StageDefinition;
import responsa.stage.worker.StageWorker;
import responsa.stage.worker.WorkerSettings;
import responsa.topics.declared.Topics;

/// The door of the stage that stands in the drafter's place, under its name, so that whoever looks at topics, groups
/// and metrics finds it where it belongs.
public final class GivenDraftsService {
    private GivenDraftsService() {}

    /// Starts it with a catalogue of its own, which ends with it.
    ///
    /// @param rows stay the caller's
    /// @throws IllegalStateException if a topic is missing, or its topics have unequally many partitions
    public static RunningService start(GivenRows rows, DrafterSettings settings, ServiceEnvironment environment)
            throws InterruptedException {
        WorkerSettings worker = WorkerSettings.of(settings);
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), settings.catalogueWithin());
        GivenDraftWork work = new GivenDraftWork(catalogue, settings.catalogueWithin(), rows);
        try {
            RunningService running = StageWorker.start(
                    new StageDefinition<>(DrafterService.NAME, Topics.CASES, Topics.DRAFTS, null, work),
                    worker,
                    environment);
            return new Furnished(running, () -> "", List.of(catalogue::close));
        } catch (RuntimeException refused) {
            catalogue.close();
            throw refused;
        }
    }
}
