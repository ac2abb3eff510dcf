/// Counts the work that a hostile text makes, so that no clock is needed to see it grow.
@NullMarked
package responsa.spec.work;

import org.jspecify.annotations.NullMarked;
