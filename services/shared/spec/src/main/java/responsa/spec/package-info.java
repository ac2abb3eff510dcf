/// A written spec, from Markdown to policies, and the excerpt of it that a model is shown.
/// Pure: the same text gives the same bytes everywhere.
@NullMarked
package responsa.spec;

import org.jspecify.annotations.NullMarked;
