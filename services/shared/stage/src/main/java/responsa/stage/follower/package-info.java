/// Topics of one partition that everyone reads whole: from the beginning, and on as they grow.
@NullMarked
package responsa.stage.follower;

import org.jspecify.annotations.NullMarked;
