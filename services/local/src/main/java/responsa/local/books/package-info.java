/// The two equations of a run, each term counted where it happens and none computed from the others.
///
/// `submitted = unreadable + duplicates + accepted + rejected + undecided + dead + in flight`, in submissions, and
/// `drafts = tuples + rejected + not selected + undecided + dead`, in drafts.
///
/// A pure fold over what was seen in the topics: the order in which topics and partitions are read changes nothing,
/// nor does an entry that is seen twice. Not thread-safe. Identities are kept as the first 64 bits of their
/// hashes: about 100 bytes a submission, and a mistake is expected once in ten million runs of a million prompts.
@NullMarked
package responsa.local.books;

import org.jspecify.annotations.NullMarked;
