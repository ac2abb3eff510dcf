package responsa.stage.worker;

import org.jspecify.annotations.Nullable;
import responsa.stage.work.Work;
import responsa.topics.declared.Topic;

/// What an LLM stage reads, writes and does.
///
/// @param name the stage's one word, such as `drafter`: its group is `responsa.drafter`, its dead letters are
///     `responsa.drafter.dlq`
/// @param memo where paid answers that do not decide yet are kept; null for a stage that has none
public record StageDefinition<I, O, M>(
        String name,
        Topic<?, I> input,
        Topic<?, O> output,
        @Nullable Topic<?, M> memo,
        Work<I, O, M> work) {}
