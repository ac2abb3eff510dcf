/// A real Kafka broker inside this JVM.
@NullMarked
package responsa.broker;

import org.jspecify.annotations.NullMarked;
