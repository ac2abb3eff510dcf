/// Writes what a judge is asked.
///
/// Pure; the same draft gives the same bytes. The system message is all that drafts of the same categories have in
/// common, so that endpoints can reuse it as a prefix; the user message is what is graded. All text that we did not
/// write stands in fences that it cannot end ([responsa.spec.fence]). Thresholds are not shown: a judge that knows
/// them grades towards them.
@NullMarked
package responsa.judge.domain.request;

import org.jspecify.annotations.NullMarked;
