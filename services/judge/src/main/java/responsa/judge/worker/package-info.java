/// The judge as a stage: drafts in, verdicts out, passes that do not decide yet kept in its memo. Decides nothing
/// itself; that is `responsa.judge.domain`.
///
/// Threads: every draft is planned and judged on a virtual thread of its own, its passes one after the other, since
/// each may make the next one needless.
@NullMarked
package responsa.judge.worker;

import org.jspecify.annotations.NullMarked;
