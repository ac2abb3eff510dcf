/// What was asked: the requests of the OpenAI chat protocol as far as the stand-in needs them, and what task they are.
///
/// The task is told from the request alone, since the server knows nothing of who asks. Pure; what cannot be read is
/// the
/// value `Unreadable`.
@NullMarked
package responsa.scripted.request;

import org.jspecify.annotations.NullMarked;
