/// The promises of the ledger as objects that watch a run: they are shown what happens, in the order in which it
/// happens, and say at the end what broke. The same objects watch a simulation, a service that is killed, and the whole
/// pipeline. Threads: one at a time.
@NullMarked
package responsa.testkit.guarantee;

import org.jspecify.annotations.NullMarked;
