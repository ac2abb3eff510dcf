/// The specs and recipes that are published: every stage reads all their versions and holds them in memory.
///
/// Versions never change, and there are few; pointers (`current/<id>`) say which one is current. A pointer
/// stands behind what it names, in the one partition of its topic.
@NullMarked
package responsa.stage.catalogue;

import org.jspecify.annotations.NullMarked;
