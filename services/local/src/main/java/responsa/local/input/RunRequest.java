package responsa.local.input;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run was asked to be, as the command line says it.
///
/// @param spec null for the bundled example
/// @param prompts empty for the bundled example
/// @param recipe null for the default recipe
/// @param heldOut files of prompts that models are measured with; no prompt that holds one of them is paid for
/// @param limit the most submissions over all files; null for all
public record RunRequest(
        @Nullable Path spec,
        List<Path> prompts,
        @Nullable Path recipe,
        List<Path> heldOut,
        ModelOptions models,
        @Nullable Long limit) {

    public RunRequest {
        prompts = List.copyOf(prompts);
        heldOut = List.copyOf(heldOut);
        if (limit != null && limit < 1) {
            throw new UnusableInputException("--limit is %d; it must be at least 1.".formatted(limit));
        }
    }

    /// One with nothing held out.
    public RunRequest(
            @Nullable Path spec, List<Path> prompts, @Nullable Path recipe, ModelOptions models, @Nullable Long limit) {
        this(spec, prompts, recipe, List.of(), models, limit);
    }
}
