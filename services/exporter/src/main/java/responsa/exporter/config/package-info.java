/// The exporter's settings, as people write them.
@NullMarked
package responsa.exporter.config;

import org.jspecify.annotations.NullMarked;
