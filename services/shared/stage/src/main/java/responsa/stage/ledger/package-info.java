/// The ledger of one input partition, without I/O, clock or chance: what is open, what is paid, what may be started and
/// what may be committed (ledger R4 to R11).
///
/// [responsa.stage.ledger.PartitionLedger] is asked for a [responsa.stage.ledger.Decision]; asking changes nothing. Its
/// state moves only by an applied [responsa.stage.ledger.Event], so the same events give the same state. Threads: one.
/// The invariants W1 to W12 stand in the module's README; each has a property.
@NullMarked
package responsa.stage.ledger;

import org.jspecify.annotations.NullMarked;
