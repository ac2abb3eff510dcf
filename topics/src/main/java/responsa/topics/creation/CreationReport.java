package responsa.topics.creation;

import java.util.List;

/// What was done, and what was found.
///
/// @param created names of the topics that were missing and were made
/// @param differences between topics that were there before and their declarations; none was altered
public record CreationReport(List<String> created, List<Difference> differences) {

    public CreationReport {
        created = List.copyOf(created);
        differences = List.copyOf(differences);
    }
}
