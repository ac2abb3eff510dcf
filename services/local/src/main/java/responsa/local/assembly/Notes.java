package responsa.local.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import responsa.local.input.HeldOutSet;
import responsa.local.input.RunInputs;

/// What the dataset card says first of how the dataset came about.
final class Notes {
    private Notes() {}

    static String of(RunInputs inputs) {
        List<String> notes = new ArrayList<>();
        if (inputs.standIn()) {
            notes.add("The scripted model, a stand-in, answered instead of a model: this shows the way that data takes,"
                    + " and is no training data.");
        }
        if (inputs.recipe().judgesItself()) {
            notes.add("The model that drafted also judged: its scores are likely too kind.");
        }
        if (!inputs.heldOut().isEmpty()) {
            notes.add(inputs.heldOut().stream()
                    .map(Notes::named)
                    .collect(Collectors.joining(
                            ", ", "Prompts that hold a prompt of these files were kept out: ", ".")));
        }
        return String.join("\n", notes);
    }

    private static String named(HeldOutSet set) {
        return "%s (SHA-256 %s)"
                .formatted(set.path().getFileName(), set.sha256().hex());
    }
}
