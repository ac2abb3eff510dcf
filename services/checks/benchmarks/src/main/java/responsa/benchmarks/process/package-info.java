/// Programs that run beside the product in processes of their own, so that what each of them costs can be told apart.
/// They end when this process does, however it ends. Threads: any.
@NullMarked
package responsa.benchmarks.process;

import org.jspecify.annotations.NullMarked;
