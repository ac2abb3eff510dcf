/// The drafter as a stage: a case in, a draft for each of its samples out.
///
/// Threads: one virtual thread for every case and every sample under way; what they share is thread-safe. Prompt and
/// model text goes into records only, never into a log or a dead letter's detail.
@NullMarked
package responsa.drafter.worker;

import org.jspecify.annotations.NullMarked;
