/// What judging a tuple again leads to. Pure, and apart from how cases settle: a rejudgement settles nothing, is no
/// draft and no submission, and so changes no term of the books. Invariants, each held by a property test:
///
/// - V1 A verdict counts once, by its id, in whatever order and however often it arrives.
/// - V2 A tuple is retracted at most once, and nothing of it is written after that.
/// - V3 Every rejudgement that counts is confirmed, retracted or undecided: exactly one of them.
@NullMarked
package responsa.router.domain.revision;

import org.jspecify.annotations.NullMarked;
