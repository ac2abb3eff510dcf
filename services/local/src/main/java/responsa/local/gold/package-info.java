/// The gold set of a spec as a file: what may be replaced, how it is written, what is said of it.
@NullMarked
package responsa.local.gold;

import org.jspecify.annotations.NullMarked;
