/// The judge's settings, as people write them.
@NullMarked
package responsa.judge.config;

import org.jspecify.annotations.NullMarked;
