/// The knobs of intake.
@NullMarked
package responsa.intake.config;

import org.jspecify.annotations.NullMarked;
