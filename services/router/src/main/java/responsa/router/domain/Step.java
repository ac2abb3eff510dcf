package responsa.router.domain;

import java.util.List;

/// What a record led to: the next standing of its case, and what is to happen.
public record Step(Standing next, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }
}
