/// What a text of lettered clauses consists of, line by line: its beginning, classes, clauses. Knows nothing of
/// policies. Pure; no text makes it throw.
@NullMarked
package responsa.spec.clause;

import org.jspecify.annotations.NullMarked;
