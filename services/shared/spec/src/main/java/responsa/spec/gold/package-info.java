/// The worked examples of a spec as a gold set: answers that its authors called good or bad, with the conversations
/// that
/// they answer. Pure; no text makes it throw.
@NullMarked
package responsa.spec.gold;

import org.jspecify.annotations.NullMarked;
