/// Whether a prompt holds what models are measured with. Pure, and hashes only: no text of a held-out prompt is kept.
@NullMarked
package responsa.screener.domain.heldout;

import org.jspecify.annotations.NullMarked;
