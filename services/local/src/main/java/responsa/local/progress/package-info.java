/// How far a run is, for the person who waits: a picture that is redrawn at a terminal, a line now and then elsewhere.
@NullMarked
package responsa.local.progress;

import org.jspecify.annotations.NullMarked;
