/// Content-addressed identity: the same content has the same id wherever and whenever it is computed (design
/// §2). Pure values, written in JSON as their hexadecimal digits; nothing here knows Kafka or a clock.
@NullMarked
package responsa.topics.id;

import org.jspecify.annotations.NullMarked;
