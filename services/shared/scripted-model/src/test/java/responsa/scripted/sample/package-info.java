/// Requests as the stages send them, and the example that the command line brings along.
@NullMarked
package responsa.scripted.sample;

import org.jspecify.annotations.NullMarked;
