/// How many tokens a text has, about. Pure; the vocabulary is read once, when something is first counted.
@NullMarked
package responsa.spec.tokens;

import org.jspecify.annotations.NullMarked;
