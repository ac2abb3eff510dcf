/// The program's entry.
@NullMarked
package responsa.local;

import org.jspecify.annotations.NullMarked;
