/// Makes the declared topics on a broker, from Java ([TopicCreation]) or as a program of its own
/// ([CreateTopics]). What is already there is compared and never altered: a person decides whether data may
/// be moved.
///
/// Threads: the caller's, which may wait.
@NullMarked
package responsa.topics.creation;

import org.jspecify.annotations.NullMarked;
