/// Changes what a recipe may make, and shows how far it is. A change is read, made and published: of two at the same
/// time
/// the later one wins whole.
@NullMarked
package responsa.local.control;

import org.jspecify.annotations.NullMarked;
