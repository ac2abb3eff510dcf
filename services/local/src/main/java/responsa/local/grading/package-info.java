/// Grading of what was made elsewhere: rows of prompt, CoT and response go through the run's own stages, with what they
/// hold in the place of what a drafter would write, and every row gets a verdict.
@NullMarked
package responsa.local.grading;

import org.jspecify.annotations.NullMarked;
