package responsa.judge.domain;

import responsa.topics.id.DraftId;

/// Which drafts get every pass although the decision is known, so that agreement between passes can be measured.
public final class Audit {
    private Audit() {}

    /// Whether a draft is in the share. Drawn from its id: the same after a restart, and for every judge.
    ///
    /// @param share from 0, none, to 1, all
    public static boolean drawn(DraftId draft, double share) {
        return draft.hash().isWithin(share);
    }
}
