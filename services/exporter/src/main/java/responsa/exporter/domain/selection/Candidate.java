package responsa.exporter.domain.selection;

/// A tuple that may be exported, as small as its place in the export can be decided by.
///
/// @param id the tuple's
/// @param member of the near duplicates among the prompts
/// @param stratum what a sample should have its share of: category and decision
public record Candidate(String id, int member, String stratum) {}
