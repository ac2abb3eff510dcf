/// A broker for integration tests, and typed records to and from it.
///
/// Isolation: topics have fixed names, so every test class has a broker of its own (a static [TestBroker]),
/// or every test has (an instance field). Starting one takes about a third of a second; nothing is shared
/// between classes.
@NullMarked
package responsa.testkit.kafka;

import org.jspecify.annotations.NullMarked;
