package responsa.drafter.config;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;
import responsa.stage.worker.StageSettings;
import responsa.topics.record.Role;

/// The drafter's knobs: those of every LLM stage, and one of its own.
@ConfigMapping(prefix = "responsa.drafter")
public interface DrafterSettings extends StageSettings {

    /// Which of developer and tool the drafting model takes as turns (`developer,tool`); what it does not take is
    /// quoted under its role, which every endpoint takes. System messages always are.
    Optional<Set<Role>> nativeRoles();
}
