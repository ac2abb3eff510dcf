/// The judge alone under Quarkus, and its HTTP interface for trainers.
@NullMarked
package responsa.judge.edge;

import org.jspecify.annotations.NullMarked;
