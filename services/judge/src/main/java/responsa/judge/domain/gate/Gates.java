package responsa.judge.domain.gate;

import java.util.List;
import responsa.topics.record.Finding;

/// Gates in the order of their cost. All are asked, also after one that rejects: a rejection is data, and the more it
/// says the better.
public final class Gates {
    private static final Gates STANDARD = new Gates(
            List.of(new OutcomeGate(), new FinishReasonGate(), new LengthGate(), new SecondCotGate(), new TokenGate()));

    private final List<Gate> gates;

    private Gates(List<Gate> gates) {
        this.gates = gates;
    }

    /// Every gate there is, cheapest first.
    public static Gates standard() {
        return STANDARD;
    }

    /// What they see in a draft, in the order of the gates. The draft is rejected if one of the findings rejects.
    public List<Finding> inspect(Examined examined) {
        return gates.stream().flatMap(gate -> gate.inspect(examined).stream()).toList();
    }

    /// For the test that lists them.
    List<Gate> all() {
        return gates;
    }
}
