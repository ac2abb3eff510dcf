/// What a run is made of: its spec, recipe, models and prompt files, read and checked before anything starts.
///
/// Nothing here is kept open, started or written. What cannot be used is an [UnusableInputException] whose message
/// says where, what and what to do.
@NullMarked
package responsa.local.input;

import org.jspecify.annotations.NullMarked;
