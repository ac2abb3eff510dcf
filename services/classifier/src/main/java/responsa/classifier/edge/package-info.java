/// The classifier alone under Quarkus.
@NullMarked
package responsa.classifier.edge;

import org.jspecify.annotations.NullMarked;
