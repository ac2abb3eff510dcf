/// Figures about a run's drafts and judges, over all drafts and before any filter: how far passes agree, whether CoTs
/// find the policies that their prompts are about, what gates found. For people; no accept rule uses them, or they
/// would
/// become what is trained for.
@NullMarked
package responsa.local.measure;

import org.jspecify.annotations.NullMarked;
