/// The product's stages started apart from their programs: several in one process, or each in one of its own.
@NullMarked
package responsa.benchmarks.stages;

import org.jspecify.annotations.NullMarked;
