/// A bucket as the place of what a command makes. Threads: the command's.
@NullMarked
package responsa.local.bucket;

import org.jspecify.annotations.NullMarked;
