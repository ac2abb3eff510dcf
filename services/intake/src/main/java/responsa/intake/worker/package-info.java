/// Intake as a running service: the catalogue that it reads, and what it sends.
///
/// Files and requests have a producer each, since they may wait differently long. Threads: any; a submission works on
/// its caller's. No text of a prompt is in a log or an exception's message.
@NullMarked
package responsa.intake.worker;

import org.jspecify.annotations.NullMarked;
