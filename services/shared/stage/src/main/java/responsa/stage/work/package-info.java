/// What an LLM stage says about its own work; the worker does the rest (ledger R1 to R12).
///
/// Threads: planning and answering happen on a virtual thread of their own and may block; an interrupt means that the
/// answer is not wanted any more. The other methods are pure and quick. A [Work] keeps no state between calls.
@NullMarked
package responsa.stage.work;

import org.jspecify.annotations.NullMarked;
