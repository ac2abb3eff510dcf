/// Plays the classifier: the categories whose words the prompt shares. Pure.
@NullMarked
package responsa.scripted.classifier;

import org.jspecify.annotations.NullMarked;
