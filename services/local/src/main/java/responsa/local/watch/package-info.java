/// Reads the topics that the books count, from their beginning and as they grow, committed records only.
///
/// One thread owns consumer and books; what it publishes is immutable and may be read by any. Nothing is committed:
/// every start counts anew, so that no crash can leave a wrong count behind.
@NullMarked
package responsa.local.watch;

import org.jspecify.annotations.NullMarked;
