/// What a label and a model's answer say of a prompt, and the record that stands for one without an answer. Pure. An
/// answer that cannot be read is a value, and never a category: classification fails closed.
@NullMarked
package responsa.classifier.domain.answer;

import org.jspecify.annotations.NullMarked;
