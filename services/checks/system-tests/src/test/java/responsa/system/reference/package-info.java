/// The run that others are compared with: the same prompts through the same stages, all in this JVM.
@NullMarked
package responsa.system.reference;

import org.jspecify.annotations.NullMarked;
