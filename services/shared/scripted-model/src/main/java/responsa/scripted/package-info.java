/// The scripted model: a stand-in for a language model behind the OpenAI chat protocol. Everything it says is made up
/// from
/// templates; it reports itself as `responsa-scripted` in every answer.
///
/// An answer is a function of the server's seed, the request and the script. A repeat gets the same, another `seed` in
/// the
/// request gets another.
@NullMarked
package responsa.scripted;

import org.jspecify.annotations.NullMarked;
