/// The drafter alone under Quarkus.
@NullMarked
package responsa.drafter.edge;

import org.jspecify.annotations.NullMarked;
