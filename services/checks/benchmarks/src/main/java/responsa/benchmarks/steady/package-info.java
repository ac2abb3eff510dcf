/// What is read from a run that was watched: ramp-up and steady state, medians and spread. Pure.
@NullMarked
package responsa.benchmarks.steady;

import org.jspecify.annotations.NullMarked;
