package responsa.judge.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.LabelOpinion;
import responsa.topics.record.Score;

/// What was read from a judge's answer.
public sealed interface Reading {

    /// A score for every criterion that was asked for, and for nothing else.
    ///
    /// @param label what the judge says of the submitter's label; null where it was told none, or said nothing that
    ///     can be read: it is a figure, and no reason to pay for another answer
    record Scored(Map<String, Score> scores, @Nullable LabelOpinion label) implements Reading {
        public Scored {
            scores = Map.copyOf(scores);
        }
    }

    /// No scores can be taken from it without guessing.
    ///
    /// @param why for people and for a judge that is asked again; names a criterion where it can, quotes no model
    ///     text
    record Unreadable(String why) implements Reading {}
}
