/// The classifier as a stage: a prompt in, its case out.
///
/// Threads: one virtual thread for every prompt under way; what they share is thread-safe. Prompt and model text goes
/// into records only, never into a log or a dead letter's detail.
@NullMarked
package responsa.classifier.worker;

import org.jspecify.annotations.NullMarked;
