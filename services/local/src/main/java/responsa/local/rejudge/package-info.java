/// Judging a dataset again after a new release of its spec: which tuples the change concerns, how they go to the
/// judge once more, what came of it.
///
/// Everything that is known of a rejudgement stands in the topics: a start reads them anew, so that one that was
/// killed goes on, and one that is repeated queues nothing twice. What is kept in memory is an id and a result of
/// every tuple that was ever judged again, no tuple.
@NullMarked
package responsa.local.rejudge;

import org.jspecify.annotations.NullMarked;
