/// Verdicts in; tuples, rejections, redrafts and outcomes out. Exactly once: what is kept of a case, what
/// is written, and the position in the input are one transaction.
///
/// Three stores: where each case stands (small; after settling a mark of a few dozen bytes), the verdicts
/// that passed and wait for the rest of their attempt, in the bytes in which they came, and of the tuples that were
/// judged again by which verdicts.
@NullMarked
package responsa.router.topology;

import org.jspecify.annotations.NullMarked;
