package responsa.topics.record;

import java.util.Map;

/// A value of `responsa.endpoints`: what a process asks of model endpoints at this moment, said again every second.
/// An address is looked up among those that a reader is configured with; nobody calls one that stands only here.
///
/// @param process a name that no other process has, new at every start
/// @param calls in flight and waiting, by the endpoint's address; none at all where the process has ended
public record EndpointUse(String process, Map<String, Integer> calls) {

    public EndpointUse {
        calls = Copies.sorted(calls);
        calls.forEach((address, number) -> Bounds.check("calls." + address, number, 0, Integer.MAX_VALUE));
    }

    /// What a process says last.
    public static EndpointUse ended(String process) {
        return new EndpointUse(process, Map.of());
    }
}
