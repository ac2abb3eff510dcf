/// What a running service shows of itself, whether it runs alone under Quarkus or beside the others in one JVM.
@NullMarked
package responsa.stage.service;

import org.jspecify.annotations.NullMarked;
