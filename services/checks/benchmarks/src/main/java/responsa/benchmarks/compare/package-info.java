/// The figures of this run beside those of an earlier one. Pure, but for reading the file.
@NullMarked
package responsa.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
