package responsa.judge.domain;

import java.util.Map;
import responsa.topics.record.Score;

/// What was read from a judge's answer.
public sealed interface Reading {

    /// A score for every criterion of the rubric, and for nothing else.
    record Scored(Map<String, Score> scores) implements Reading {
        public Scored {
            scores = Map.copyOf(scores);
        }
    }

    /// No scores can be taken from it without guessing.
    ///
    /// @param why for people; names a criterion where it can, quotes no model text
    record Unreadable(String why) implements Reading {}
}
