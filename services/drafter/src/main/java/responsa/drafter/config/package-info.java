/// The drafter's settings, as people write them.
@NullMarked
package responsa.drafter.config;

import org.jspecify.annotations.NullMarked;
