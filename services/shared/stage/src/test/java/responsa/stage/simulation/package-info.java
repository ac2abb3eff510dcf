/// The ledger under crashes, stalls, late writers and handovers: one scheduler, virtual time, everything drawn from a
/// seed. Workers follow the decisions of the real ledger; partitions are lists. A failure names seed and step.
@NullMarked
package responsa.stage.simulation;

import org.jspecify.annotations.NullMarked;
