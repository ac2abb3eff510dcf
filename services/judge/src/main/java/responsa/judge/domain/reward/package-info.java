/// What a trainer asks of the judge, and what it is told: requests in three shapes, and scores as rewards.
///
/// Pure. The shapes are those that trainers send by themselves: a reward function of TRL that passes its arguments on
/// (`prompts`, `completions`), OpenRLHF's remote reward model (`query`, `prompts`, `labels`), and one of our own
/// (`items`) that says more and is told more.
@NullMarked
package responsa.judge.domain.reward;

import org.jspecify.annotations.NullMarked;
