package responsa.model.limit;

/// How things stood when a call was sent.
///
/// @param inFlight calls in flight at the endpoint, this one included
/// @param round in which the limit was learned from then
/// @param cuts times that the limit had been cut for a refusal by then
public record Mark(int inFlight, long round, long cuts) {}
