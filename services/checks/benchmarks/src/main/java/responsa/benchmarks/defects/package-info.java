/// Which planted fault was caught by what. Pure counts over drafts whose fault is known.
@NullMarked
package responsa.benchmarks.defects;

import org.jspecify.annotations.NullMarked;
