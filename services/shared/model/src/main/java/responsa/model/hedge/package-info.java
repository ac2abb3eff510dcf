/// Which calls to a model are asked a second time elsewhere because they let wait, and how many.
///
/// No I/O and no clock: times are arguments. Threads: any; a lock keeps them apart.
@NullMarked
package responsa.model.hedge;

import org.jspecify.annotations.NullMarked;
