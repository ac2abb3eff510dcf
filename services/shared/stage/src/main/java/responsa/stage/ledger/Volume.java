package responsa.stage.ledger;

/// The output topics that are a stage's memory.
public enum Volume {
    /// The output topic.
    ANSWERS,
    /// The memo topic, for stages that have one.
    MEMOS
}
