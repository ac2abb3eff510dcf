/// The machine that system tests run on: programs, the container engine and the images, and where the project lies.
@NullMarked
package responsa.system.engine;

import org.jspecify.annotations.NullMarked;
