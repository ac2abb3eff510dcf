/// Objects in S3-compatible storage, and nothing of what they mean. Credentials come from the SDK's own chain
/// (environment, files, the machine's role), never from settings or data. Threads: any.
@NullMarked
package responsa.exporter.s3;

import org.jspecify.annotations.NullMarked;
