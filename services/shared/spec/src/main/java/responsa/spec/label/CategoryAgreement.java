package responsa.spec.label;

import java.util.OptionalDouble;

/// How far a classifier finds one category where it was given, and was given where it is found; kin count as in
/// [LabelAgreement].
///
/// @param given prompts that have it as a label
/// @param givenMet of these, those that it was found for
/// @param found prompts that it was found for
/// @param foundMet of these, those that have it as a label
public record CategoryAgreement(long given, long givenMet, long found, long foundMet) {

    /// The share of prompts with the label that it was found for, 0 to 1; empty without any.
    public OptionalDouble recall() {
        return LabelAgreement.share(givenMet, given);
    }

    /// The share of prompts that it was found for which have it as a label; empty without any.
    public OptionalDouble precision() {
        return LabelAgreement.share(foundMet, found);
    }

    /// Both together.
    CategoryAgreement plus(CategoryAgreement other) {
        return new CategoryAgreement(
                given + other.given, givenMet + other.givenMet, found + other.found, foundMet + other.foundMet);
    }
}
