package responsa.judge.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import responsa.judge.config.JudgeSettings;
import responsa.judge.worker.JudgeService;
import responsa.judge.worker.RewardDesk;
import responsa.model.Models;
import responsa.model.ModelsSettings;
import responsa.sharing.DividedModels;
import responsa.stage.host.ServiceStarter;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Starts the judge under Quarkus, with a model client of its own.
@Singleton
class JudgeEdge implements ServiceStarter {
    private static final String NAME = "judge";

    private final JudgeSettings settings;
    private final ModelsSettings endpoints;
    private volatile @Nullable RewardDesk rewards;

    /// @param access asked for here, so that a token which cannot be read stops the start
    @Inject
    JudgeEdge(JudgeSettings settings, ModelsSettings endpoints, RewardAccess access) {
        this.settings = settings;
        this.endpoints = endpoints;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// Those of the judge and those of the endpoints.
    @Override
    public Set<Class<?>> settings() {
        return Set.of(JudgeSettings.class, ModelsSettings.class);
    }

    /// Starts the model client first, since the judge is nothing without it; it ends after the judge, whose last
    /// calls it carries.
    @Override
    public RunningService start(ServiceEnvironment environment) throws InterruptedException {
        Models models = DividedModels.start(endpoints, NAME, environment);
        boolean begun = false;
        try {
            RunningService judge = JudgeService.start(settings, models, environment, desk -> rewards = desk);
            begun = true;
            return new Furnished(judge, () -> "", List.of(models::close));
        } finally {
            if (!begun) {
                models.close();
            }
        }
    }

    /// Empty until the judge runs, and where its settings want none.
    Optional<RewardDesk> rewards() {
        return Optional.ofNullable(rewards);
    }
}
