/// How much recipes may make, and how far they are: what stages obey. One follower reads both topics whole, since they
/// are compacted and hold one record a recipe.
@NullMarked
package responsa.stage.control;

import org.jspecify.annotations.NullMarked;
