package responsa.drafter.worker;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import responsa.drafter.config.DrafterSettings;
import responsa.drafter.domain.answer.Failures;
import responsa.drafter.domain.request.NativeRoles;
import responsa.model.Models;
import responsa.model.Outage;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.control.KafkaControls;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.worker.StageDefinition;
import responsa.stage.worker.StageWorker;
import responsa.stage.worker.WorkerSettings;
import responsa.topics.declared.Topics;

/// The drafter's door.
public final class DrafterService {
    /// The service's one word.
    public static final String NAME = Failures.STAGE;

    private DrafterService() {}

    /// Starts the drafter with a catalogue and controls of its own, which end with it.
    ///
    /// @param models stay the caller's
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws IllegalStateException if a topic is missing, or its topics have unequally many partitions
    public static RunningService start(DrafterSettings settings, Models models, ServiceEnvironment environment)
            throws InterruptedException {
        WorkerSettings worker = WorkerSettings.of(settings);
        NativeRoles roles = new NativeRoles(settings.nativeRoles().orElse(Set.of()));
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), settings.catalogueWithin());
        try {
            KafkaControls controls = KafkaControls.start(environment.kafka());
            DraftWork work = new DraftWork(
                    catalogue,
                    controls,
                    settings.catalogueWithin(),
                    models,
                    roles,
                    new DraftMeters(environment.meters()));
            return furnished(start(work, worker, environment, controls), models, catalogue, controls);
        } catch (RuntimeException refused) {
            catalogue.close();
            throw refused;
        }
    }

    private static RunningService start(
            DraftWork work, WorkerSettings worker, ServiceEnvironment environment, KafkaControls controls) {
        try {
            return StageWorker.start(
                    new StageDefinition<>(NAME, Topics.CASES, Topics.DRAFTS, null, work), worker, environment);
        } catch (RuntimeException refused) {
            controls.close();
            throw refused;
        }
    }

    private static RunningService furnished(
            RunningService running, Models models, KafkaCatalogue catalogue, KafkaControls controls) {
        return new Furnished(running, () -> waitsFor(models), List.of(catalogue::close, controls::close));
    }

    private static String waitsFor(Models models) {
        return models.outages().stream().map(Outage::message).collect(Collectors.joining(" "));
    }
}
