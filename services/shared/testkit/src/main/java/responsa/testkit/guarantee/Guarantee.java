package responsa.testkit.guarantee;

import java.util.List;

/// A promise that a run keeps or breaks.
public interface Guarantee {

    /// Sees what happens.
    void observe(Observation observation);

    /// How the promise was broken, one line each; empty when it was kept.
    List<String> violations();

    /// All promises of an LLM stage.
    static List<Guarantee> ofAStage() {
        return List.of(
                new NothingLost(), new NothingTwice(), new OnlyUnacknowledgedRepeated(), new NothingRepeatedInPeace());
    }
}
