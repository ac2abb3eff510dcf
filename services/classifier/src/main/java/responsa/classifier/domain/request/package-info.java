/// What a model is asked to find a conversation's categories. Pure: the same spec gives the same system message, the
/// same prompt and try the same request. The conversation stands in fences and is never instruction.
@NullMarked
package responsa.classifier.domain.request;

import org.jspecify.annotations.NullMarked;
