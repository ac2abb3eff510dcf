/// The knobs of the stand-in: how fast, how many at once, what goes wrong and how often, in which dialect.
///
/// A script is a value. It is read from JSON over another script, so that a person changes one knob and keeps the rest.
@NullMarked
package responsa.scripted.script;

import org.jspecify.annotations.NullMarked;
