package responsa.spec;

/// Something of a spec that a recipe asks for and an excerpt does not show.
///
/// @param id of the policy or section
/// @param part what of it is missing
/// @param count of worked examples; 1 for any other part
public record Omission(String id, Part part, int count) {

    /// A part of a policy or section.
    public enum Part {
        /// The rule: with it, nothing of the policy's text is shown.
        RULE,
        /// What follows the rule.
        REST,
        /// What a section says of all that stands below it.
        PREAMBLE,
        /// The one-line summary; the title is shown.
        SUMMARY,
        /// Worked examples.
        EXAMPLE,
        /// Everything: the recipe names it, and the spec has nothing of that id.
        UNKNOWN
    }
}
