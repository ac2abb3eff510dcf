/// Plays the judge: reads a draft, sees what it can see, and scores. Nothing that a graded text says of its own score
/// is
/// read as anything but a fault. Pure.
@NullMarked
package responsa.scripted.judge;

import org.jspecify.annotations.NullMarked;
