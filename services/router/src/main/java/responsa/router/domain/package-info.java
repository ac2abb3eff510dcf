/// How drafts are decided and cases settle. Pure: what the world did is an argument, what is to happen is a
/// value.
///
/// [Decision] is about one verdict. [Standing] is where a case stands: a fold of the verdict records that
/// arrived, in any order of an attempt's samples. Invariants, each held by a property test:
///
/// - S1 Whatever the order in which an attempt's records arrive, the same tuples, redrafts and outcome come
///   of them.
/// - S2 A record that arrives again changes nothing and comes out as a repeat.
/// - S3 A case settles exactly once, and every draft leaves by exactly one exit.
/// - S4 A standing that was written and read back goes on as the one in memory.
@NullMarked
package responsa.router.domain;

import org.jspecify.annotations.NullMarked;
