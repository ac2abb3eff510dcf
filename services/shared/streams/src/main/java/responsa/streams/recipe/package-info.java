/// How a bookkeeping stage looks up the recipe that a record names.
@NullMarked
package responsa.streams.recipe;

import org.jspecify.annotations.NullMarked;
