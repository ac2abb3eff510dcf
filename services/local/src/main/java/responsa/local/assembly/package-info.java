/// All services in this JVM, as they are joined for one run: a Kafka, the models, the services with their settings.
///
/// Everything that is started here is ended by [responsa.local.assembly.Pipeline#close] and the like, in the order
/// that lets each hand over: services first, then models, then the broker.
@NullMarked
package responsa.local.assembly;

import org.jspecify.annotations.NullMarked;
