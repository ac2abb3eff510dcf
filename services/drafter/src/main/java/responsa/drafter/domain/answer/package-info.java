/// What becomes of a model's answer, and of a part that got none. Pure. Nothing is filtered: every answer is a draft,
/// and what is wrong with it is its outcome.
@NullMarked
package responsa.drafter.domain.answer;

import org.jspecify.annotations.NullMarked;
