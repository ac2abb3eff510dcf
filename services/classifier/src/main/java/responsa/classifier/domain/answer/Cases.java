package responsa.classifier.domain.answer;

import java.util.List;
import responsa.topics.record.Case;
import responsa.topics.record.CategorySource;
import responsa.topics.record.LabelAudit;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Prompt;

/// Makes the first attempt's case of a prompt.
public final class Cases {
    private Cases() {}

    /// By its label, without a call.
    public static Case labelled(Prompt prompt, Label.Known label) {
        return new Case(prompt, List.of(label.category()), CategorySource.LABEL, 0, List.of(), null);
    }

    /// By its label, with what a model said of it beside.
    ///
    /// @param call the last one that was made for it
    public static Case audited(Prompt prompt, Label.Known label, Reading reading, ModelCall call) {
        LabelAudit audit = new LabelAudit(
                switch (reading) {
                    case Reading.Named named -> named.categories();
                    case Reading.NoneFits nothing -> List.of();
                    case Reading.Unreadable nothing -> null;
                },
                call);
        return new Case(prompt, List.of(label.category()), CategorySource.LABEL, 0, List.of(), null, audit);
    }

    /// By what a model said; without categories where it named none, or nothing that could be read.
    ///
    /// @param call the last one that was made for it
    public static Case classified(Prompt prompt, Reading reading, ModelCall call) {
        return switch (reading) {
            case Reading.Named named -> new Case(prompt, named.categories(), CategorySource.MODEL, 0, List.of(), call);
            case Reading.NoneFits nothing -> unclassified(prompt, call);
            case Reading.Unreadable nothing -> unclassified(prompt, call);
        };
    }

    private static Case unclassified(Prompt prompt, ModelCall call) {
        return new Case(prompt, List.of(), CategorySource.UNCLASSIFIED, 0, List.of(), call);
    }
}
