/// Intake alone under Quarkus, and its HTTP interface.
@NullMarked
package responsa.intake.edge;

import org.jspecify.annotations.NullMarked;
