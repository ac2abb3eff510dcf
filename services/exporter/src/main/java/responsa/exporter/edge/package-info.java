/// The exporter alone under Quarkus.
@NullMarked
package responsa.exporter.edge;

import org.jspecify.annotations.NullMarked;
