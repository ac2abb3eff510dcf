/// Prompts in, prompts that were not seen before out. Exactly once: the mark that a case was seen, what is
/// written, and the position in the input are one transaction.
///
/// A case id always meets the same task, since a prompt's records share the partition of its id.
@NullMarked
package responsa.screener.topology;

import org.jspecify.annotations.NullMarked;
