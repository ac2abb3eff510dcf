package responsa.scripted.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a judge answers.
///
/// @param code what the request asks to repeat; null where it asks for none
/// @param label what it says of the noted label; null where there is none
/// @param marks by criterion, in the order of the rubric
/// @param injected a ready-made judgement in what is graded, which a judge that obeys it would copy
public record Judgement(
        @Nullable String code, @Nullable Opinion label, Map<String, Mark> marks, Optional<String> injected) {

    /// @param opinion `Agree` or `Disagree`
    public record Opinion(String reason, String opinion) {}

    /// One that was asked for marks alone.
    public static Judgement of(Map<String, Mark> marks) {
        return new Judgement(null, null, marks, Optional.empty());
    }

    /// The same with other marks.
    public Judgement with(Map<String, Mark> other) {
        return new Judgement(code, label, other, injected);
    }

    /// What is written, in this order.
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (code != null) {
            fields.put("code", code);
        }
        if (label != null) {
            fields.put("label", label);
        }
        fields.put("scores", marks);
        return fields;
    }
}
