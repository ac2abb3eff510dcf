/// Intake as a running service: the catalogue that it reads, and the one producer that everything goes
/// through. Threads: any.
@NullMarked
package responsa.intake.worker;

import org.jspecify.annotations.NullMarked;
