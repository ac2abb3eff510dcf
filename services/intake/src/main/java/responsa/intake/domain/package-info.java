/// What a submitted line is: a conversation, or unreadable with a reason that lets its author mend it. Pure; no
/// bytes make it throw.
@NullMarked
package responsa.intake.domain;

import org.jspecify.annotations.NullMarked;
