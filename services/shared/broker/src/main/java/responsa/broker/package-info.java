/// A real Kafka broker inside this JVM: one node, broker and KRaft controller in one, listening on
/// 127.0.0.1 only.
///
/// What it acknowledged is in its data directory, which survives `kill -9` and is opened again by the next
/// start. One broker at a time may have a directory. A broker never ends the JVM: what it cannot go on
/// from, it reports.
@NullMarked
package responsa.broker;

import org.jspecify.annotations.NullMarked;
