/// What a running service is given and shows of itself, whether it runs alone under Quarkus or beside the
/// others in one JVM. Nothing here knows CDI or HTTP; that is `responsa.stage.host`.
@NullMarked
package responsa.stage.service;

import org.jspecify.annotations.NullMarked;
