/// The command line as a process that is killed or told to end in the middle of a run, and the same command after it.
/// The scripted model runs in the test's JVM, so that its counts of every request outlive the run's process.
@NullMarked
package responsa.system.crash;

import org.jspecify.annotations.NullMarked;
