/// What a request brings along: the policies of its excerpt, the criteria of its rubric, its categories, the wanted
/// CoT,
/// and what follows from the policies for a prompt. Pure.
@NullMarked
package responsa.scripted.brief;

import org.jspecify.annotations.NullMarked;
