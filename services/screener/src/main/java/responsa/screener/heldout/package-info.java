/// Files of held-out prompts: what models are measured with, and must not be trained on.
@NullMarked
package responsa.screener.heldout;

import org.jspecify.annotations.NullMarked;
