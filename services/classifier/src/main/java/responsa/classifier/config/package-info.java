/// The classifier's settings, as people write them.
@NullMarked
package responsa.classifier.config;

import org.jspecify.annotations.NullMarked;
