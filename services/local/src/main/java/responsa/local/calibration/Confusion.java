package responsa.local.calibration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/// People against judge at one threshold.
///
/// @param goodAccepted good, and accepted
/// @param badAccepted bad, and accepted: what would spoil a dataset
/// @param goodRejected good, and not accepted: what would be lost
/// @param badRejected bad, and not accepted
public record Confusion(long goodAccepted, long badAccepted, long goodRejected, long badRejected) {

    /// Counts.
    public static Confusion of(Collection<Labelled> labelled, int threshold) {
        long goodAccepted = 0;
        long badAccepted = 0;
        long good = 0;
        for (Labelled one : labelled) {
            boolean accepted = one.accepted(threshold);
            good += one.good() ? 1 : 0;
            goodAccepted += one.good() && accepted ? 1 : 0;
            badAccepted += !one.good() && accepted ? 1 : 0;
        }
        long bad = labelled.size() - good;
        return new Confusion(goodAccepted, badAccepted, good - goodAccepted, bad - badAccepted);
    }

    /// The share on which people and judge agree; NaN of nothing.
    @JsonProperty
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NotANumber.class)
    public double accuracy() {
        return share(goodAccepted + badRejected, goodAccepted + badAccepted + goodRejected + badRejected);
    }

    /// The share of what is accepted that is good; NaN where nothing is accepted.
    @JsonProperty
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NotANumber.class)
    public double precision() {
        return share(goodAccepted, goodAccepted + badAccepted);
    }

    /// The share of the good that is accepted; NaN where nothing is good.
    @JsonProperty
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NotANumber.class)
    public double recall() {
        return share(goodAccepted, goodAccepted + goodRejected);
    }

    /// The share of the bad that is accepted; NaN where nothing is bad.
    @JsonProperty
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NotANumber.class)
    public double falseAlarm() {
        return share(badAccepted, badAccepted + badRejected);
    }

    /// Agreement beyond chance between people and judge (Gwet 2008, AC1 for two raters and two categories); NaN of
    /// nothing.
    @JsonProperty
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NotANumber.class)
    public double agreement() {
        double all = goodAccepted + badAccepted + goodRejected + badRejected;
        double positive = (2.0 * goodAccepted + goodRejected + badAccepted) / (2 * all);
        double chance = 2 * positive * (1 - positive);
        return (accuracy() - chance) / (1 - chance);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
