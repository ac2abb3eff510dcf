package responsa.local.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.local.books.Scope;
import responsa.spec.SpecReading;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// What a run is made of.
///
/// @param heldOut what no prompt may hold
/// @param warnings what the person should know, one line each
public record RunInputs(
        SpecReading.Usable reading,
        Recipe recipe,
        ModelPlan models,
        List<PromptFile> files,
        List<HeldOutSet> heldOut,
        @Nullable Long limit,
        List<String> warnings) {

    public RunInputs {
        files = List.copyOf(files);
        heldOut = List.copyOf(heldOut);
        warnings = List.copyOf(warnings);
    }

    /// The spec.
    public Spec spec() {
        return reading.spec();
    }

    /// What belongs to the run, for its books.
    public Scope scope() {
        return new Scope(
                spec().sha256(),
                recipe.ref().sha256(),
                files.stream().collect(Collectors.toMap(PromptFile::sha256, PromptFile::lastLine)));
    }

    /// Whether the scripted model stands in for the models.
    public boolean standIn() {
        return models instanceof ModelPlan.StandIn;
    }

    /// Names the run: another spec, recipe, model, prompt file, held-out file or limit is another run. Where endpoints
    /// are is no part of it, so that a run goes on when a server has moved; nor are the names of files.
    public RunId id() {
        List<String> fields = new ArrayList<>();
        fields.add(spec().sha256().hex());
        fields.add(spec().id());
        fields.add(recipe.ref().sha256().hex());
        fields.add(standIn() ? "stand-in" : "endpoints");
        fields.add(limit == null ? "all" : limit.toString());
        files.forEach(file -> fields.add(file.sha256().hex()));
        heldOut.forEach(set -> fields.add("held out " + set.sha256().hex()));
        return new RunId(Sha256.ofFields(fields).shortened());
    }
}
