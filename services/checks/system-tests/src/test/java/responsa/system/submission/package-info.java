/// What users send to intake over HTTP.
@NullMarked
package responsa.system.submission;

import org.jspecify.annotations.NullMarked;
