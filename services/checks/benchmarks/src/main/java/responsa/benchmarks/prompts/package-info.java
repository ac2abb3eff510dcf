/// Prompts for a measurement, as many as are wanted, each only once. Pure: the same number gives the same prompt.
@NullMarked
package responsa.benchmarks.prompts;

import org.jspecify.annotations.NullMarked;
