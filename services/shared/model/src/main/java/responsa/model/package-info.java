/// How Responsa asks a model: one request, one completion, over any OpenAI-compatible endpoint.
///
/// Endpoints are configuration of the process, never data. Calls block a virtual thread; an interrupt cancels the
/// call and frees its slot at the endpoint. Prompt and model text never goes to a log or into an exception's
/// message.
@NullMarked
package responsa.model;

import org.jspecify.annotations.NullMarked;
