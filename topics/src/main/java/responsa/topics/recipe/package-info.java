/// Recipes as people write them: YAML over defaults, and an error for every slip that says where it is, what
/// is wrong and what was probably meant. Pure: no file is opened here.
@NullMarked
package responsa.topics.recipe;

import org.jspecify.annotations.NullMarked;
