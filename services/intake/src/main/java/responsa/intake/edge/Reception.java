package responsa.intake.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import responsa.intake.config.IntakeSettings;
import responsa.intake.worker.Intake;
import responsa.intake.worker.NotAcknowledgedException;
import responsa.intake.worker.NotPublishedException;
import responsa.spec.SpecProblem;
import responsa.spec.SpecReader;
import responsa.spec.SpecReading;
import responsa.topics.id.Sha256;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.recipe.RecipeReader;
import responsa.topics.recipe.UnusableRecipeException;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.SpecRef;

/// Takes what HTTP brings to intake, and says what became of it. Threads: any.
record Reception(Intake intake, IntakeSettings settings) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_RECIPE = 1 << 20;

    /// What stands in the body when a spec was published.
    record PublishedSpec(String id, Sha256 sha256, int policies, int sections, List<String> problems) {}

    /// What stands in the body when a recipe was published.
    record PublishedRecipe(String id, Sha256 sha256, List<String> problems) {}

    /// @param recipe id; null means the one that the settings name
    Answer prompts(InputStream body, boolean bulk, @Nullable String recipe) throws IOException, InterruptedException {
        try {
            return Answer.of(intake.take(body, bulk, recipe == null ? settings.recipe() : recipe));
        } catch (NotPublishedException absent) {
            return Answer.refused(Answer.NOT_FOUND, absent.getMessage());
        }
    }

    /// @param id of the spec; null means the one that the settings name
    Answer spec(InputStream body, @Nullable String id) throws IOException, InterruptedException {
        String name = id == null ? settings.spec() : id;
        byte[] bytes = body.readNBytes(SpecReader.MAX_BYTES + 1);
        if (!ID.matcher(name).matches()) {
            return unusableId("spec");
        }
        SpecReading reading = SpecReader.read(name, name + ".md", bytes);
        List<String> problems =
                reading.problems().stream().map(SpecProblem::message).toList();
        return switch (reading) {
            case SpecReading.Usable usable -> publish(usable, problems);
            case SpecReading.Unusable unusable ->
                new Answer(
                        bytes.length > SpecReader.MAX_BYTES ? Answer.TOO_LARGE : Answer.BAD_REQUEST,
                        null,
                        new Answer.Problems(problems));
        };
    }

    /// A recipe over the defaults, in YAML or JSON.
    Answer recipe(InputStream body) throws IOException, InterruptedException {
        byte[] bytes = body.readNBytes(LONGEST_RECIPE + 1);
        if (bytes.length > LONGEST_RECIPE) {
            return Answer.refused(
                    Answer.TOO_LARGE, "a recipe has at most %,d bytes; this one has more".formatted(LONGEST_RECIPE));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Recipe recipe = RecipeReader.read("recipe", text, defaults());
            boolean named = ID.matcher(recipe.id()).matches()
                    && ID.matcher(recipe.spec()).matches();
            return named ? publish(recipe) : unusableId("recipe");
        } catch (CharacterCodingException notUtf8) {
            return Answer.refused(Answer.BAD_REQUEST, "recipe: the text is not UTF-8; save it as UTF-8");
        } catch (UnusableRecipeException unusable) {
            return new Answer(Answer.BAD_REQUEST, null, new Answer.Problems(unusable.problems()));
        }
    }

    private Answer publish(SpecReading.Usable usable, List<String> problems) throws InterruptedException {
        try {
            SpecRef version = intake.publish(usable.spec());
            PublishedSpec body = new PublishedSpec(
                    version.id(),
                    version.sha256(),
                    usable.spec().policies().size(),
                    usable.spec().sections().size(),
                    problems);
            return new Answer(Answer.OK, null, body);
        } catch (NotAcknowledgedException late) {
            return Answer.unavailable(late.getMessage());
        }
    }

    private Answer publish(Recipe recipe) throws InterruptedException {
        try {
            RecipeRef version = intake.publish(recipe);
            return new Answer(Answer.OK, null, new PublishedRecipe(version.id(), version.sha256(), problems(recipe)));
        } catch (NotAcknowledgedException late) {
            return Answer.unavailable(late.getMessage());
        }
    }

    /// What is published all the same, and is probably not meant.
    private List<String> problems(Recipe recipe) {
        List<String> problems = new ArrayList<>();
        if (!intake.hasSpec(recipe.spec())) {
            problems.add("recipe: the spec \"%s\" is not published yet; prompts are refused until it is"
                    .formatted(recipe.spec()));
        }
        if (recipe.judgesItself() && !recipe.judging().allowSelfJudging()) {
            problems.add("recipe: judging.panel names %s, which also drafts, and does not judge its own drafts;"
                            .formatted(recipe.drafting().model())
                    + " name another, or set judging.allow_self_judging");
        }
        return problems;
    }

    private Recipe defaults() {
        return DefaultRecipe.of(settings.spec(), settings.model(), settings.model(), settings.model());
    }

    private static Answer unusableId(String kind) {
        return Answer.refused(
                Answer.BAD_REQUEST,
                "the id of a %s begins with a letter or digit and has at most 64 letters, digits, \".\", \"_\" and \"-\""
                        .formatted(kind));
    }
}
