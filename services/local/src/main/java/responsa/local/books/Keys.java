package responsa.local.books;

import responsa.intake.domain.Position;
import responsa.topics.id.CaseId;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;

/// Identities as numbers that fit into compact sets.
final class Keys {
    private Keys() {}

    static long of(CaseId id) {
        return id.hash().toSeed();
    }

    static long of(DraftId id) {
        return id.hash().toSeed();
    }

    static long of(Position position) {
        return Sha256.of(position.toString()).toSeed();
    }

    static long of(String text) {
        return Sha256.of(text).toSeed();
    }
}
