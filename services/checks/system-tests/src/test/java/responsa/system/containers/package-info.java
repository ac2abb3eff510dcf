/// Responsa as containers: what `deploy/compose.yaml` says, started one by one so that one can be killed.
@NullMarked
package responsa.system.containers;

import org.jspecify.annotations.NullMarked;
