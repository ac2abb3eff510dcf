/// What the same work costs without the product: its calls alone, and its bytes through its topics alone.
/// Threads: the caller's waits, others work.
@NullMarked
package responsa.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
