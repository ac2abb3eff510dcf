/// Who gets what of a recipe's limits. Pure: one claim after another, against what was granted so far and the control
/// as it is now. A restart is the same fold again.
///
/// - A1 Nothing is granted over target, category target, quota or budget; lowered below what was granted, a limit
///   grants nothing more and takes nothing back.
/// - A2 Without quotas, as many are granted as have room, whatever the order of the claims.
/// - A3 What is thinned out depends on the seed and the tuple alone.
/// - A4 What waited and is granted after a limit was raised is as much as had it been higher from the beginning.
/// - A5 An allocation that was written and read back goes on as the one in memory.
@NullMarked
package responsa.router.domain.allocation;

import org.jspecify.annotations.NullMarked;
