/// Records to JSON and back: one mapper for topics and files, one strict one for what people write.
/// Nothing else in Responsa configures Jackson for records.
@NullMarked
package responsa.topics.json;

import org.jspecify.annotations.NullMarked;
