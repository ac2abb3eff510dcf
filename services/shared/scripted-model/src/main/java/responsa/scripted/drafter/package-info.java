/// Plays the drafter: a CoT over the policies that it was sent, and the response that follows from it, with planted
/// defects where the script wants them. Pure: the same request, script and chance give the same draft.
@NullMarked
package responsa.scripted.drafter;

import org.jspecify.annotations.NullMarked;
