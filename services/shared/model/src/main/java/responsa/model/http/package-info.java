/// Sends one request to one endpoint and reads what comes back.
///
/// Threads: two event loops, daemons, read and parse; the callers wait on threads of their own, meant to be
/// virtual.
@NullMarked
package responsa.model.http;

import org.jspecify.annotations.NullMarked;
