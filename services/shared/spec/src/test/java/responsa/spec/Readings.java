package responsa.spec;

import java.util.List;
import java.util.stream.Stream;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// Readings of texts that a test writes down, under the id `test` and the name `spec.md`.
final class Readings {
    private Readings() {}

    static SpecReading.Usable usable(String text) {
        return switch (SpecReader.read("test", "spec.md", text)) {
            case SpecReading.Usable usable -> usable;
            case SpecReading.Unusable unusable -> throw new AssertionError("unusable: " + messages(unusable));
        };
    }

    static Spec spec(String text) {
        return usable(text).spec();
    }

    /// The messages of a text that nothing usable was read from.
    static List<String> unusable(String text) {
        return switch (SpecReader.read("test", "spec.md", text)) {
            case SpecReading.Usable usable -> throw new AssertionError("usable: " + usable.counts());
            case SpecReading.Unusable unusable -> messages(unusable);
        };
    }

    static List<String> messages(SpecReading reading) {
        return reading.problems().stream().map(SpecProblem::message).toList();
    }

    static Policy policy(Spec spec, String id) {
        return spec.policy(id).orElseThrow(() -> new AssertionError("no policy " + id + " in " + ids(spec)));
    }

    static SpecSection section(Spec spec, String id) {
        return spec.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + id + " in " + ids(spec)));
    }

    static List<String> ids(Spec spec) {
        return Stream.concat(
                        spec.policies().stream().map(Policy::id),
                        spec.sections().stream().map(SpecSection::id))
                .toList();
    }
}
