package responsa.judge.domain;

import responsa.topics.id.DraftId;

/// Which drafts get every pass although the decision is known, so that agreement between passes can be measured.
public final class Audit {
    /// 53 bits are what a double holds exactly; so the highest number drawn stays below one, and a share of 1 means
    /// all.
    private static final int LOW_BITS = 10;
    private static final double STEP = 0x1p-53;

    private Audit() {}

    /// Whether a draft is in the share. Drawn from its id: the same after a restart, and for every judge.
    ///
    /// @param share from 0, none, to 1, all
    public static boolean drawn(DraftId draft, double share) {
        return (draft.hash().toSeed() >>> LOW_BITS) * STEP < share;
    }
}
