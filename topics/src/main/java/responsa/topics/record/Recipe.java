package responsa.topics.record;

/// How data is made. It names models by name only: no endpoint, no credential. Target, budget, quotas and pause are no
/// part of it, so that raising a target drafts nothing again.
///
/// @param spec id of the spec that it applies; the version is the one current at intake
public record Recipe(
        String id,
        String spec,
        CotStyle cotStyle,
        Classification classification,
        Drafting drafting,
        Gating gating,
        Judging judging,
        Selection select) {}
