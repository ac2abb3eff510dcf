/// Where the output lies: a local directory, or a prefix of a bucket.
///
/// Both carry out the same steps. A directory is held by a lock of the system; a bucket has none, so there the manifest
/// is the lock: whoever starts last writes its name into it, on the condition that nobody did so since it was read, and
/// an older exporter cannot replace it any more. Threads: one, the exporter's.
@NullMarked
package responsa.exporter.storage;

import org.jspecify.annotations.NullMarked;
