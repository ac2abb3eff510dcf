/// From a record to the lines that stand for it in files, and to what the dataset card counts of it.
///
/// Pure: bytes in, bytes out. A record always has the same lines, so that a file that is written again has the same
/// bytes. What cannot be read is a value here, [Rendering.Unreadable], and no exception.
@NullMarked
package responsa.exporter.domain.row;

import org.jspecify.annotations.NullMarked;
