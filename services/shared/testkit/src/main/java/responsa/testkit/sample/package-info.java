/// Records for tests, with defaults that fit together, so that a test shows only what it is about.
/// Builders are used once, by one thread; the same calls give the same record, down to ids and times.
@NullMarked
package responsa.testkit.sample;

import org.jspecify.annotations.NullMarked;
