/// How a bookkeeping stage takes a record and hands it on: bytes in, bytes out, in the same partition, with
/// the same headers.
///
/// A source reads bytes, so that a record that cannot be read is an answer of the processor and no
/// exception of the engine. Threads: the stream thread of the task.
@NullMarked
package responsa.streams.record;

import org.jspecify.annotations.NullMarked;
