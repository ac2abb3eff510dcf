/// What two versions of a spec say differently, and whom that concerns. Pure.
///
/// A policy is known by its id. The order of policies, white space and commentary, which no model is shown, are no
/// difference; that it stands below other headings is one.
@NullMarked
package responsa.spec.change;

import org.jspecify.annotations.NullMarked;
