/// Decides what a request gets: an answer with what goes wrong in it, or what goes wrong instead of one. Pure, but for
/// a memo of what was read of the last system messages.
@NullMarked
package responsa.scripted.play;

import org.jspecify.annotations.NullMarked;
