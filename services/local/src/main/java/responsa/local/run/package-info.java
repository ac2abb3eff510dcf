/// A run from its start to its end: everything is started, all is submitted, every case settles, the books balance,
/// the dataset is written.
///
/// One thread leads and waits; it alone decides how the run ends. What it decides by is pure: [OutagePatience],
/// [Stillness].
@NullMarked
package responsa.local.run;

import org.jspecify.annotations.NullMarked;
