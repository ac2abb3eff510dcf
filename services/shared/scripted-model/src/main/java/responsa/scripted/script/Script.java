package responsa.scripted.script;

import java.time.Duration;

/// How the stand-in behaves under one model name.
public record Script(Pace pace, Capacity capacity, Mishaps mishaps, Manner manner, Strictness strictness) {

    /// Answers at once, in `reasoning`, four events, and nothing goes wrong.
    public static Script standard() {
        return new Script(
                new Pace(new Latency.Fixed(Duration.ZERO), 0.2, 4),
                new Capacity(Capacity.MOST, Capacity.MOST, Capacity.LONGEST, false),
                new Mishaps(Rates.none(), Duration.ofSeconds(1), 500),
                new Manner(Dialect.REASONING, true, 0, Rates.none(), Rates.none()),
                new Strictness(0.10, 0.03, 0.9));
    }

    /// The same, but for the latency; see [Latency#parse].
    public Script withLatency(String latency) {
        return with(new Pace(Latency.parse(latency), pace.firstByte(), pace.events()));
    }

    /// The same, but for how an answer is spread over time.
    public Script with(Pace changed) {
        return new Script(changed, capacity, mishaps, manner, strictness);
    }

    /// The same, but for the number of slots.
    public Script withSlots(int slots) {
        return with(capacity.withSlots(slots));
    }

    /// The same, but for slots and queue.
    public Script with(Capacity changed) {
        return new Script(pace, changed, mishaps, manner, strictness);
    }

    /// The same, but for what goes wrong instead of an answer.
    public Script with(Mishaps changed) {
        return new Script(pace, capacity, changed, manner, strictness);
    }

    /// The same, but for the rate of a fault.
    public Script with(Fault fault, double rate) {
        return with(new Mishaps(mishaps.rates().with(fault, rate), mishaps.retryAfter(), mishaps.status()));
    }

    /// The same, but for how an answer is put.
    public Script with(Manner changed) {
        return new Script(pace, capacity, mishaps, changed, strictness);
    }

    /// The same, but for where the CoT stands.
    public Script with(Dialect dialect) {
        return with(new Manner(dialect, manner.usage(), manner.length(), manner.slips(), manner.defects()));
    }

    /// The same, but for the rate of a slip.
    public Script with(Slip slip, double rate) {
        Rates<Slip> slips = manner.slips().with(slip, rate);
        return with(new Manner(manner.dialect(), manner.usage(), manner.length(), slips, manner.defects()));
    }

    /// The same, but for the rate of a planted defect.
    public Script with(Defect defect, double rate) {
        Rates<Defect> defects = manner.defects().with(defect, rate);
        return with(new Manner(manner.dialect(), manner.usage(), manner.length(), manner.slips(), defects));
    }

    /// The same, but for how hard the judge is.
    public Script with(Strictness changed) {
        return new Script(pace, capacity, mishaps, manner, changed);
    }
}
