/// What is measured, each scenario under the name that it is asked for by.
@NullMarked
package responsa.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
