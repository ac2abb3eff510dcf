/// Several scripted models in this process, each with a prefix cache of its own, and a balancer before them
/// that knows nothing of prefixes. Threads: any; what changes something waits until it is changed.
@NullMarked
package responsa.benchmarks.fleet;

import org.jspecify.annotations.NullMarked;
