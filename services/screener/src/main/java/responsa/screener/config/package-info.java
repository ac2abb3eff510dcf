/// The screener's settings, as people write them.
@NullMarked
package responsa.screener.config;

import org.jspecify.annotations.NullMarked;
