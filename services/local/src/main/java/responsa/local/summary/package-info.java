/// What a run came to: the figures of `summary.json`, and the table that is printed of them.
@NullMarked
package responsa.local.summary;

import org.jspecify.annotations.NullMarked;
