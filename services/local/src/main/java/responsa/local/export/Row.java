package responsa.local.export;

import responsa.exporter.domain.selection.Candidate;

/// An answer that may be exported, and where it is spooled.
///
/// @param caseId of its prompt under its versions: pairs are made within one
/// @param trainable whether trainers can take it; else it stands among whole tuples alone
record Row(Candidate candidate, String caseId, boolean trainable, Spool.Place place) {

    String id() {
        return candidate.id();
    }
}
