/// Which tuples an export takes, and in which order: filters, the split by prompt, the compute ladder.
///
/// Pure, and a function of the tuples and a seed: the same export twice has the same rows in the same places, and a
/// tuple that is added moves no other from one side of the split to the other unless it joins two groups of prompts.
@NullMarked
package responsa.exporter.domain.selection;

import org.jspecify.annotations.NullMarked;
