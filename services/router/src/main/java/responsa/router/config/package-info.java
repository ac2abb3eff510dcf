/// The router's settings, as people write them.
@NullMarked
package responsa.router.config;

import org.jspecify.annotations.NullMarked;
