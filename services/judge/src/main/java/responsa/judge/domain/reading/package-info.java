/// Reads judges' answers: strictly where a guess could turn a fault into an accept, leniently about everything else.
///
/// Pure. An answer that cannot be read is a value, never an exception, and what it says of the answer quotes none of
/// it.
@NullMarked
package responsa.judge.domain.reading;

import org.jspecify.annotations.NullMarked;
