/// The product as it is measured: its services in this process, a broker and the scripted model in others.
/// Threads: the scenario's; a watch reads what settles on a thread of its own.
@NullMarked
package responsa.benchmarks.plant;

import org.jspecify.annotations.NullMarked;
