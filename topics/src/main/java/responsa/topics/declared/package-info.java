/// Which topics there are. [Topics] names them with their types, `topics/<name>.yaml` declares how they are made, and
/// nobody else writes a topic's name or picks a serde.
@NullMarked
package responsa.topics.declared;

import org.jspecify.annotations.NullMarked;
