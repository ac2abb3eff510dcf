/// How the bytes of an endpoint become an answer: server-sent events or one JSON body, the CoT from wherever the
/// dialect puts it.
///
/// Pure: bytes in, a [responsa.model.answer.Reading] out; no clock, no network. What is wrong with an answer is a
/// value.
/// Nothing here is thread-safe.
@NullMarked
package responsa.model.answer;

import org.jspecify.annotations.NullMarked;
