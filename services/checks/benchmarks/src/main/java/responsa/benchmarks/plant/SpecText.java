package responsa.benchmarks.plant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import responsa.spec.SpecReader;
import responsa.spec.SpecReading;
import responsa.topics.record.Spec;

/// A spec of twelve policies with as much text as is asked for.
final class SpecText {
    /// The ids of its policies.
    static final List<String> POLICIES = List.of(
            "answer_fully",
            "be_truthful",
            "expert_matters",
            "follow_instructions",
            "no_harm",
            "open_inquiry",
            "people_in_distress",
            "quoted_text",
            "reader_privacy",
            "respect_creators",
            "schoolwork",
            "young_readers");

    private SpecText() {}

    /// @param characters of a policy's full text, about
    static Spec of(int characters) {
        String text = POLICIES.stream().map(id -> policy(id, characters)).collect(Collectors.joining("\n"));
        byte[] bytes = ("# The measured assistant\n\n" + text).getBytes(StandardCharsets.UTF_8);
        return switch (SpecReader.read("bench", "bench.md", bytes)) {
            case SpecReading.Usable usable -> usable.spec();
            case SpecReading.Unusable unusable ->
                throw new IllegalStateException(unusable.problems().toString());
        };
    }

    private static String policy(String id, int characters) {
        String words = id.replace('_', ' ');
        StringBuilder text =
                new StringBuilder("## About %s {#%s}\n\nThe assistant minds %s.\n\n".formatted(words, id, words));
        for (int line = 1; text.length() < characters; line++) {
            text.append("Case %d of %s is met with care and told plainly to whoever asks. ".formatted(line, words));
        }
        return text.append('\n').toString();
    }
}
