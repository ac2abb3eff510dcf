/// How rows become final, exactly once: the pure core. It says step by step what is to be done to the output directory;
/// the shell does it, in that order, and nothing else.
///
/// | | held by a property of its number |
/// |---|---|
/// | E1 | However often and wherever the steps break off, the directory ends with the same bytes. |
/// | E2 | What the manifest names is there and whole, even when the power fails. |
/// | E3 | A file is whole from the moment that it has a final name. |
/// | E4 | Every record has its rows in exactly one shard; a dead letter has them once, however often it was written. |
///
/// A step is never taken back: what broke off is a leftover, which [Recovery] removes, and the manifest says where to
/// read on. Threads: one. No I/O, no clock, no chance.
@NullMarked
package responsa.exporter.domain.export;

import org.jspecify.annotations.NullMarked;
