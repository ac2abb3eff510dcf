/// What an LLM stage says about its own work; the worker does the rest (ledger R1 to R12).
///
/// Threads: every call of a [Work] is made on a virtual thread of its own and may block; an interrupt means that the
/// answer is not wanted any more. A [Work] keeps no state between calls.
@NullMarked
package responsa.stage.work;

import org.jspecify.annotations.NullMarked;
