/// What stands in the topics. Each record carries what came before it (`Prompt ⊂ Case ⊂ Draft ⊂ Verdict ⊂ Tuple`), so
/// that a stage needs its own input topic and the catalogue of specs and recipes, and no join.
///
/// All types are immutable; a value that exists is valid. JSON names are the components' names in snake_case. Where a
/// topic holds more than one type, the values share a sealed interface and carry their name in `type`.
@NullMarked
package responsa.topics.record;

import org.jspecify.annotations.NullMarked;
