/// The router alone under Quarkus.
@NullMarked
package responsa.router.edge;

import org.jspecify.annotations.NullMarked;
