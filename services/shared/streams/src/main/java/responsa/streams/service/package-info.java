/// Runs a topology: starts it when Kafka and its topics are there, says how it is, replaces a thread that
/// met a passing failure, ends.
///
/// `processing.guarantee` is `exactly_once_v2`: what a topology writes, what it keeps and where it stands
/// are one transaction. Counters are not part of it: a transaction that is done again counts again.
@NullMarked
package responsa.streams.service;

import org.jspecify.annotations.NullMarked;
