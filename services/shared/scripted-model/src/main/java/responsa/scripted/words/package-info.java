/// What can be told of a text from its words alone: stems, what two texts share, what a text is about. Pure; English.
@NullMarked
package responsa.scripted.words;

import org.jspecify.annotations.NullMarked;
