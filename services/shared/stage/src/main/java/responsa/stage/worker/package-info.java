/// Moves bytes for the ledger: one thread polls and commits and never waits for a call, one reads the ledger, every
/// input and every part of one has a virtual thread. What to do is decided in `responsa.stage.ledger`.
@NullMarked
package responsa.stage.worker;

import org.jspecify.annotations.NullMarked;
