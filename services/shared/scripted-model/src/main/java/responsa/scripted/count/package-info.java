/// What the server counts. Threads: any; every method of the counters is short and holds one lock.
@NullMarked
package responsa.scripted.count;

import org.jspecify.annotations.NullMarked;
