/// The command `bench`: scenarios by name, their tables as messages, their figures as JSON on standard output.
@NullMarked
package responsa.benchmarks;

import org.jspecify.annotations.NullMarked;
