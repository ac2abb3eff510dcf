package responsa.local.assembly;

import java.util.ArrayList;
import java.util.List;
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
        return String.join("\n", notes);
    }
}
