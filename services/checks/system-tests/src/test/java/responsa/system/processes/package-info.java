/// Every service alone in a process of its own, as it is packaged, around a broker and a scripted model in the test's
/// JVM.
@NullMarked
package responsa.system.processes;

import org.jspecify.annotations.NullMarked;
