/// What a model is asked for a draft: one system message, the stable part first, then the turns.
///
/// Pure: the same case, recipe, spec and sample give the same bytes; two prompts of the same categories share all of
/// them up to the end of the excerpt, so that endpoints can reuse the prefix. What a conversation brings into the
/// system
/// message stands in fences, behind that part.
@NullMarked
package responsa.drafter.domain.request;

import org.jspecify.annotations.NullMarked;
