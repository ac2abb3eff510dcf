package responsa.testkit.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Provenance;

/// A draft; its id follows from case, attempt and sample index.
public final class DraftBuilder {
    private Case drafted = Samples.aCase().build();
    private int sampleIndex;
    private int samples = 1;
    private String cot = "The policy [#privacy] forbids to tell.\nDecision: refuse";
    private String response = "I cannot tell you about another customer's parcel.";
    private DraftOutcome outcome = DraftOutcome.COMPLETE;
    private List<String> shown = List.of("privacy", "plain-words");

    DraftBuilder() {}

    /// Its case.
    public DraftBuilder of(Case value) {
        drafted = value;
        return this;
    }

    /// Its prompt, as one user turn.
    public DraftBuilder asking(String text) {
        return of(Samples.aCase().asking(text).build());
    }

    /// Which of how many samples.
    public DraftBuilder sample(int index, int of) {
        sampleIndex = index;
        samples = of;
        return this;
    }

    /// Its CoT.
    public DraftBuilder cot(String value) {
        cot = value;
        return this;
    }

    /// A CoT that cites these policies.
    public DraftBuilder citing(String... ids) {
        String cited =
                Arrays.stream(ids).map("The policy [#%s] applies."::formatted).collect(Collectors.joining(" "));
        return cot(cited + "\nDecision: comply");
    }

    /// Its response.
    public DraftBuilder response(String value) {
        response = value;
        return this;
    }

    /// How its call ended.
    public DraftBuilder outcome(DraftOutcome value) {
        outcome = value;
        return this;
    }

    /// The policies that were shown in full.
    public DraftBuilder showing(String... ids) {
        shown = List.of(ids);
        return this;
    }

    /// The draft.
    public Draft build() {
        DraftId id = DraftId.of(drafted.id(), drafted.attempt(), sampleIndex);
        Prompt prompt = drafted.prompt();
        Provenance provenance = new Provenance(
                prompt.spec(),
                prompt.recipe(),
                shown,
                Sha256.ofFields(shown),
                Samples.aTemplate("rule-citing"),
                Samples.aCall("scripted-drafter", id.seed()));
        return new Draft(id, drafted, sampleIndex, samples, cot, response, outcome, provenance);
    }
}
