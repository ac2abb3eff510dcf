/// S3-compatible storage for tests: a real server of its own, in a process of its own.
@NullMarked
package responsa.testkit.s3;

import org.jspecify.annotations.NullMarked;
