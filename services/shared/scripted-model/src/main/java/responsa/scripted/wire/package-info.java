/// An answer as bytes: JSON or server-sent events, in a dialect. Pure.
@NullMarked
package responsa.scripted.wire;

import org.jspecify.annotations.NullMarked;
