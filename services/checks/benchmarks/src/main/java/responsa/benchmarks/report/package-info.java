/// How figures are shown: a table for people, a tree for programs. Pure.
@NullMarked
package responsa.benchmarks.report;

import org.jspecify.annotations.NullMarked;
