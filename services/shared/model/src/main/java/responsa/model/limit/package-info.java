/// How many calls an endpoint is sent at once, learned from what it does.
///
/// Deterministic and without I/O: times are arguments. Nothing here is safe for threads by itself; a limit belongs to
/// one endpoint of one pool and is guarded by that pool's lock.
@NullMarked
package responsa.model.limit;

import org.jspecify.annotations.NullMarked;
