/// The specs and recipes that are published, as every stage reads them.
@NullMarked
package responsa.stage.catalogue;

import org.jspecify.annotations.NullMarked;
