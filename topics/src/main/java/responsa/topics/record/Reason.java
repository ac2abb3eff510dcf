package responsa.topics.record;

/// Why something was not accepted: a stable name to count by, and the particulars.
///
/// @param name of a gate, a criterion or an outcome, such as `cot-missing` or `compliance`
/// @param detail for people; never prompt or model text beyond a citation or a phrase
public record Reason(String name, String detail) {}
