/// What the person at the terminal sees: results on one stream, everything else on the other.
///
/// Both streams are handed in. Threads: any; nothing of one line is mixed with another.
@NullMarked
package responsa.local.console;

import org.jspecify.annotations.NullMarked;
