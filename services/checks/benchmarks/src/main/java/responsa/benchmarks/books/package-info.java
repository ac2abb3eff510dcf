/// What the topics say of a run, case by case, held against what the scripted model says it planted. Pure, but for
/// [KeptRecords], which reads the topics.
@NullMarked
package responsa.benchmarks.books;

import org.jspecify.annotations.NullMarked;
