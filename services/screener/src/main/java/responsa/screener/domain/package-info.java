/// What becomes of a submitted prompt before a token is paid for. Pure: what was seen before is an argument.
@NullMarked
package responsa.screener.domain;

import org.jspecify.annotations.NullMarked;
