/// Figures drawn as SVG. Pure.
@NullMarked
package responsa.benchmarks.picture;

import org.jspecify.annotations.NullMarked;
