/// How far passes over the same draft agree, computed as the stream runs.
///
/// Pure, immutable, and exact: only whole numbers are kept, so drafts may come in any order, and parts that were
/// counted
/// apart add up to the whole. Nothing grows with the number of drafts. Invariants, each held by a property of its
/// number
/// in `AgreementPropertyTest`:
///
/// - A1 Where all passes agree, AC1 is one, and so is alpha if anything varies.
/// - A2 It matters neither which pass comes first nor which draft.
/// - A3 Merged parts are the whole.
///
/// Only drafts in the audit share count: of the others those with low scores have few passes, and what is left would
/// agree too well.
@NullMarked
package responsa.judge.domain.agreement;

import org.jspecify.annotations.NullMarked;
