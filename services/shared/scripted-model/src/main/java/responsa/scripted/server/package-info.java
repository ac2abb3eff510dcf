/// The HTTP shell: takes requests, gives slots, waits, writes. Decides nothing itself.
///
/// Threads: everything runs on one event loop, which never blocks; time passes by timers.
@NullMarked
package responsa.scripted.server;

import org.jspecify.annotations.NullMarked;
