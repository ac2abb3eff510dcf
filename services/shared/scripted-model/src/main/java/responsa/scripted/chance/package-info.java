/// Chance as a function of a seed: the same seed and names give the same draws, on every machine.
@NullMarked
package responsa.scripted.chance;

import org.jspecify.annotations.NullMarked;
