/// What was exported, looked at afterwards: two datasets compared by tuple, and one tuple followed through the topics.
///
/// Nothing is written. Texts of prompts and models are shown nowhere.
@NullMarked
package responsa.local.audit;

import org.jspecify.annotations.NullMarked;
