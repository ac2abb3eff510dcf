package responsa.judge.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import responsa.judge.config.JudgeSettings;
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
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Pass;
import responsa.topics.record.VerdictRecord;

/// The judge's door.
public final class JudgeService {
    static final String NAME = "judge";

    private JudgeService() {}

    /// Starts the judge with a catalogue of its own, which ends with it.
    ///
    /// @param models stay the caller's
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws IllegalStateException if a topic is missing, or has another number of partitions than the others
    public static RunningService start(JudgeSettings settings, Models models, ServiceEnvironment environment)
            throws InterruptedException {
        return start(settings, models, environment, desk -> {});
    }

    /// Starts it likewise, and opens the desk for rewards where the settings want one.
    ///
    /// @param opened is handed the desk; it ends with the service
    public static RunningService start(
            JudgeSettings settings, Models models, ServiceEnvironment environment, Consumer<RewardDesk> opened)
            throws InterruptedException {
        RewardBounds.check(settings.reward());
        WorkerSettings worker = WorkerSettings.of(settings);
        RecentStandards standards = new RecentStandards(settings.standardsKept());
        JudgeMeters meters = new JudgeMeters(NAME, environment.meters());
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), settings.catalogueWithin());
        JudgeWork work = new JudgeWork(catalogue, settings.catalogueWithin(), models, standards, meters);
        try {
            RunningService stage = StageWorker.start(stage(work), worker, environment);
            List<Runnable> closers = new ArrayList<>();
            if (settings.reward().enabled()) {
                RewardMeters rewards = new RewardMeters(NAME, environment.meters());
                RewardDesk desk = new RewardDesk(settings.reward(), catalogue, models, standards, rewards);
                closers.add(desk::close);
                opened.accept(desk);
            }
            closers.add(catalogue::close);
            return new Furnished(stage, () -> waitsFor(models), closers);
        } catch (RuntimeException refused) {
            catalogue.close();
            throw refused;
        }
    }

    private static StageDefinition<DraftRecord, VerdictRecord, Pass> stage(JudgeWork work) {
        return new StageDefinition<>(NAME, Topics.DRAFTS, Topics.VERDICTS, Topics.PASSES, work);
    }

    /// What the status says while no endpoint of a model can be reached.
    private static String waitsFor(Models models) {
        return models.outages().stream().map(Outage::message).collect(Collectors.joining(" "));
    }
}
