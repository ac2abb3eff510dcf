/// What the judge decides: free gates, then paid passes, a criterion's score being its minimum over the passes.
///
/// Pure: no Kafka, no clock, no chance. The judge says what it saw; the router decides on it. Between the two it must
/// hold that no pass is paid for that cannot change the decision, and none is left out that can:
///
/// | of the passes so far | passes left | draft in the audit share | then |
/// |---|---|---|---|
/// | a readable one is under a threshold | any | no | settled: rejected, whatever the others say |
/// | a readable one is under a threshold | some | yes | the next pass, to measure agreement |
/// | none is under a threshold | some | any | the next pass, also after an unreadable one: it may still reject |
/// | none is under a threshold, one is unreadable | none | any | settled: undecided |
/// | one is unreadable, and no threshold is above zero | some | no | settled: undecided, for nothing can reject |
/// | all are readable, none is under a threshold | none | any | settled: accepted |
///
/// An answer that cannot be read is asked for again, with another seed, up to the recipe's tries; then its pass is
/// unreadable. A pass by the model that drafted counts as unreadable, and another model of the panel takes its place;
/// where there is none, the hearing is settled. Invariants, each held by a property of its number in
/// `HearingPropertyTest`:
///
/// - H1 Early exit never changes the decision that all passes together would give.
/// - H2 A hearing folded again from what was kept, cut off anywhere, asks for the rest and ends the same.
/// - H3 No pass is asked for more often than the recipe's tries, and none that is finished.
/// - H4 Of several finished answers for one pass the first counts.
/// - H5 No answer counts of the model that drafted, by the names asked for and reported, and it is asked at most once.
@NullMarked
package responsa.judge.domain;

import org.jspecify.annotations.NullMarked;
