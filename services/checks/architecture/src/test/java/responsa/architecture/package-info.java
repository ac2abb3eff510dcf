/// The rules of the code that a page alone would not hold: who may know whom, and what is written nowhere. Each rule
/// says why, and was seen to fail once.
@NullMarked
package responsa.architecture;

import org.jspecify.annotations.NullMarked;
