package responsa.local.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import responsa.intake.config.IntakeSettings;
import responsa.spec.Excerpt;
import responsa.spec.Excerpts;
import responsa.spec.SpecProblem;
import responsa.spec.SpecReader;
import responsa.spec.SpecReading;
import responsa.spec.tokens.Tokens;
import responsa.stage.service.Settings;
import responsa.topics.recipe.RecipeReader;
import responsa.topics.recipe.UnusableRecipeException;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// Reads what a run is made of.
public final class InputReader {
    private static final int LONGEST_ID = 64;

    private InputReader() {}

    /// Reads and checks everything that a request names.
    ///
    /// @param environment the process's variables, for the keys of endpoints
    /// @throws UnusableInputException if anything cannot be used
    public static RunInputs read(RunRequest request, Map<String, String> environment) {
        return read(request, environment, UnaryOperator.identity());
    }

    /// The same for a run that grades what was made elsewhere: whatever model the recipe lets draft, none does.
    ///
    /// @param given stands in the place of its name
    public static RunInputs grading(RunRequest request, Map<String, String> environment, String given) {
        return read(request, environment, recipe -> Given.by(given, recipe));
    }

    private static RunInputs read(RunRequest request, Map<String, String> environment, UnaryOperator<Recipe> adapted) {
        Source specSource = source(request.spec(), "spec.md");
        SpecReading.Usable spec = usable(specSource);
        ModelChoice choice = ModelChoice.of(request.models(), environment);
        Recipe recipe = adapted.apply(choice.settled(
                recipe(request.recipe(), choice.defaults(spec.spec().id()))));
        if (!recipe.spec().equals(spec.spec().id())) {
            throw new UnusableInputException(
                    "%s: spec is \"%s\", but the spec of this run is \"%s\"; leave the key out."
                            .formatted(
                                    request.recipe(), recipe.spec(), spec.spec().id()));
        }
        checkExcerpt(request, recipe, spec.spec());
        int longestLine = Settings.of(IntakeSettings.class, Map.of()).maxLineBytes();
        List<String> warnings = new ArrayList<>(
                spec.problems().stream().map(SpecProblem::message).toList());
        warnings.addAll(choice.warnings(recipe));
        return new RunInputs(
                spec,
                recipe,
                choice.plan(),
                new PromptFiles(longestLine, request.limit()).read(prompts(request)),
                HeldOutSet.of(request.heldOut()),
                request.limit(),
                warnings);
    }

    /// A stage passes over what a later version of the spec no longer has; whoever writes a recipe is told.
    private static void checkExcerpt(RunRequest request, Recipe recipe, Spec spec) {
        checkIds(request, "excerpt.style", recipe.excerpting().style(), spec);
        checkIds(request, "excerpt.style_in_full", recipe.excerpting().styleInFull(), spec);
        Excerpt least = Excerpts.excerpt(spec, List.of(), recipe.excerpting());
        if (!least.withinBudget()) {
            throw new UnusableInputException(
                    "%s: excerpt.max_tokens is %d, but the titles of the spec's policies alone have about %d tokens; allow"
                                    .formatted(
                                            request.recipe(),
                                            recipe.excerpting().maxTokens(),
                                            Tokens.o200k().count(least.text()))
                            + " more.");
        }
    }

    private static void checkIds(RunRequest request, String key, List<String> ids, Spec spec) {
        String where = "%s: %s".formatted(request.recipe(), key);
        ids.stream().filter(id -> !spec.hasCategory(id)).findFirst().ifPresent(id -> {
            throw new UnusableInputException(
                    "%s names \"%s\", which is no policy of the spec and no section above one; responsa spec FILE shows"
                                    .formatted(where, id)
                            + " their ids.");
        });
    }

    /// What is understood of a spec.
    ///
    /// @throws UnusableInputException if the file cannot be read
    public static SpecReading spec(Path file) {
        return reading(new Source.File(file));
    }

    /// A spec that can be used.
    ///
    /// @throws UnusableInputException if the file cannot be read, or is no usable spec
    public static SpecReading.Usable release(Path file) {
        return usable(new Source.File(file));
    }

    private static SpecReading.Usable usable(Source source) {
        return switch (reading(source)) {
            case SpecReading.Usable usable -> usable;
            case SpecReading.Unusable unusable ->
                throw new UnusableInputException(
                        unusable.problems().stream().map(SpecProblem::message).toList());
        };
    }

    private static SpecReading reading(Source source) {
        // Read first: the root folder has no name, and is refused here.
        byte[] bytes = source.bytes();
        return SpecReader.read(specId(source), source.shownAs(), bytes);
    }

    /// A spec is called after its file, so that a new version of the file is a new version of the spec.
    private static String specId(Source source) {
        return switch (source) {
            case Source.Bundled bundled -> "example";
            case Source.File file -> {
                String name = file.path().getFileName().toString();
                int dot = name.lastIndexOf('.');
                String stem = dot > 0 ? name.substring(0, dot) : name;
                String plain = stem.replaceAll("[^A-Za-z0-9._-]+", "-");
                yield plain.substring(0, Math.min(plain.length(), LONGEST_ID));
            }
        };
    }

    private static Recipe recipe(@Nullable Path file, Recipe defaults) {
        if (file == null) {
            return defaults;
        }
        try {
            return RecipeReader.read(file.toString(), text(new Source.File(file)), defaults);
        } catch (UnusableRecipeException unusable) {
            throw new UnusableInputException(unusable.problems());
        }
    }

    private static String text(Source source) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(source.bytes()))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            throw new UnusableInputException(
                    "%s: the file is not UTF-8; save it as UTF-8.".formatted(source.shownAs()));
        }
    }

    private static List<Source> prompts(RunRequest request) {
        return request.prompts().isEmpty()
                ? List.of(new Source.Bundled("prompts.jsonl"))
                : request.prompts().stream().<Source>map(Source.File::new).toList();
    }

    private static Source source(@Nullable Path file, String bundled) {
        return file == null ? new Source.Bundled(bundled) : new Source.File(file);
    }
}
