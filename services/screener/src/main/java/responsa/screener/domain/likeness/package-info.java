/// How alike two prompts are: words, shingles, the Jaccard similarity of their sets, and MinHash bands by which
/// likely pairs meet without comparing all with all (Broder 1997; Leskovec, Rajaraman, Ullman, ch. 3).
///
/// Everything here is the same in every process and on every JVM: fixed seeds, no locale, no dictionary. Whoever
/// changes a hash or a seed makes earlier prompts unfindable. All types are immutable.
@NullMarked
package responsa.screener.domain.likeness;

import org.jspecify.annotations.NullMarked;
