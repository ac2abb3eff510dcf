/// What of the output is final: `manifest.json`. A shard that it names is whole; a file that it does not name is no
/// part of the output. All types are immutable.
@NullMarked
package responsa.exporter.domain.manifest;

import org.jspecify.annotations.NullMarked;
