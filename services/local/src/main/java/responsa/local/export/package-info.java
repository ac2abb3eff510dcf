/// One export of what stands in the topics now, for training: selected, ordered, split, in the formats asked for.
///
/// What is decided is in [responsa.exporter.domain.selection] and [responsa.exporter.domain.format]; here bytes are
/// moved. Nothing is written to a topic. The folder appears whole, under its name, or not at all.
@NullMarked
package responsa.local.export;

import org.jspecify.annotations.NullMarked;
