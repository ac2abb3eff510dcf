package responsa.testkit.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Case;
import responsa.topics.record.CategorySource;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;

/// A case.
public final class CaseBuilder {
    private final List<Reason> earlier = new ArrayList<>();
    private Prompt prompt = Samples.aPrompt().build();
    private List<String> categories = List.of("privacy");
    private CategorySource source = CategorySource.LABEL;
    private int attempt;
    private @Nullable ModelCall classification;

    CaseBuilder() {}

    /// Its prompt.
    public CaseBuilder of(Prompt value) {
        prompt = value;
        return this;
    }

    /// Its prompt, as one user turn.
    public CaseBuilder asking(String text) {
        return of(Samples.aPrompt().asking(text).build());
    }

    /// What it is about.
    public CaseBuilder about(String... ids) {
        categories = List.of(ids);
        return this;
    }

    /// Its categories were named by a model.
    public CaseBuilder classified(String... ids) {
        source = CategorySource.MODEL;
        classification = Samples.aCall("scripted-classifier", 7);
        return about(ids);
    }

    /// Nobody could say what it is about.
    public CaseBuilder unclassified() {
        source = CategorySource.UNCLASSIFIED;
        return about();
    }

    /// Which round of drafting it is, and why the one before failed.
    public CaseBuilder attempt(int value, Reason... reasons) {
        attempt = value;
        earlier.addAll(List.of(reasons));
        return this;
    }

    /// The case.
    public Case build() {
        return new Case(prompt, categories, source, attempt, earlier, classification);
    }
}
