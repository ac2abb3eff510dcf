package responsa.spec.label;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.Set;

/// How far the categories that a classifier finds agree with labels that were given. Labels are noisy (DA §2.3.1), so
/// this measures both.
///
/// A label is met by an equal one and by one that stands above or below it in the spec, see [Kinship].
///
/// @param prompts that had a label
/// @param equal those of them whose labels are the same on both sides
/// @param given labels that were given, over all prompts
/// @param givenMet of these, those that were found
/// @param found categories that were found, over all prompts
/// @param foundMet of these, those that were given
/// @param both labels that are the very same on both sides, over all prompts
public record LabelAgreement(
        long prompts, long equal, long given, long givenMet, long found, long foundMet, long both) {
    /// Before the first prompt.
    public static final LabelAgreement NONE = new LabelAgreement(0, 0, 0, 0, 0, 0, 0);

    /// With one more prompt; one without a label counts for nothing.
    ///
    /// @param labels that were given; what comes twice counts once
    /// @param categories that were found, empty if none was
    public LabelAgreement plus(Kinship kinship, Collection<String> labels, Collection<String> categories) {
        Set<String> ours = Set.copyOf(labels);
        Set<String> theirs = Set.copyOf(categories);
        if (ours.isEmpty()) {
            return this;
        }
        return new LabelAgreement(
                prompts + 1,
                equal + (ours.equals(theirs) ? 1 : 0),
                given + ours.size(),
                givenMet + kinship.kin(ours, theirs).size(),
                found + theirs.size(),
                foundMet + kinship.kin(theirs, ours).size(),
                both + ours.stream().filter(theirs::contains).count());
    }

    /// Both together: counts of parts of a stream may be taken apart and added.
    public LabelAgreement plus(LabelAgreement other) {
        return new LabelAgreement(
                prompts + other.prompts,
                equal + other.equal,
                given + other.given,
                givenMet + other.givenMet,
                found + other.found,
                foundMet + other.foundMet,
                both + other.both);
    }

    /// The share of prompts with the same labels on both sides, 0 to 1; empty before the first.
    public OptionalDouble exact() {
        return share(equal, prompts);
    }

    /// The Jaccard index over all prompts together: labels that stand on both sides, of those that stand on either;
    /// kin do not count. Empty before the first.
    public OptionalDouble jaccard() {
        return share(both, given + found - both);
    }

    /// The share of given labels that were found; empty before the first.
    public OptionalDouble recall() {
        return share(givenMet, given);
    }

    /// The share of found categories that were given; empty before the first.
    public OptionalDouble precision() {
        return share(foundMet, found);
    }

    static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
