/// The screener alone under Quarkus.
@NullMarked
package responsa.screener.edge;

import org.jspecify.annotations.NullMarked;
