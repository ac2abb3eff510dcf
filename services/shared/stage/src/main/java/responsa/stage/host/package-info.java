/// A service alone under Quarkus: started when Kafka is there, shown to probes, ended with the application.
///
/// A service's `edge` holds one bean that implements [responsa.stage.host.ServiceStarter]; all else is
/// here. Threads: the start happens on a virtual thread of its own, so that probes are answered while Kafka
/// is waited for.
@NullMarked
package responsa.stage.host;

import org.jspecify.annotations.NullMarked;
