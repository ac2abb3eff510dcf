/// Where log lines go: all to the run's log file, warnings of Responsa's own to the terminal as well.
///
/// Kafka logs errors only: its broker and clients live in this JVM and complain whenever one of them ends first.
@NullMarked
package responsa.local.journal;

import org.jspecify.annotations.NullMarked;
