/// The protocol by which a prompt becomes an original or a near duplicate, when prompts are screened in many
/// partitions at once.
///
/// A prompt asks the keepers of its bands who was there before it; whoever comes second in a band learns of the first.
/// It asks the partition of each of these candidates, which alone knows whether that one is alike, and whether it
/// stayed. A candidate that is not decided itself makes the later of the two wait for the earlier, wherever the
/// question comes from. Waiting goes from later to earlier only, so it ends.
///
/// | invariant | |
/// |---|---|
/// | N1 | of two prompts that are alike and share a band, not both stay |
/// | N2 | whoever is dropped is dropped for one that stayed |
/// | N3 | every prompt is decided, exactly once |
/// | N4 | a message that comes again changes nothing |
///
/// So those that stay are a maximal independent set: in a chain A ~ B ~ C whose ends are not alike, A and C stay. Pure.
@NullMarked
package responsa.screener.domain.encounter;

import org.jspecify.annotations.NullMarked;
