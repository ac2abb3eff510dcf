/// The endpoints of a model: which of them a call is sent to, which of them are down, and who asks one that is down
/// whether it is up again.
///
/// Nothing here speaks HTTP. A pool's state is guarded by its own lock, which is never held while anything waits.
@NullMarked
package responsa.model.endpoint;

import org.jspecify.annotations.NullMarked;
