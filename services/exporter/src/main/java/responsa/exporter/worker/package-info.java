/// The exporter as a running service: one thread reads Kafka and carries out, one by one, the steps that
/// [responsa.exporter.domain.export] names.
///
/// What counts is in the output directory, never in Kafka and never in memory. When a step cannot be carried out (a
/// full
/// disk, a broker that is away), everything in memory is thrown away and a new [Shift] goes on from the manifest, as
/// after a crash: there is one way back, and it is the one that is tested most.
@NullMarked
package responsa.exporter.worker;

import org.jspecify.annotations.NullMarked;
