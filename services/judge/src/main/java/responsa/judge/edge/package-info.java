/// The judge alone under Quarkus.
@NullMarked
package responsa.judge.edge;

import org.jspecify.annotations.NullMarked;
