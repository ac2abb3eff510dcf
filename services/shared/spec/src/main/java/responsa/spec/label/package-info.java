/// How well labels are found: by a classifier against labels that were given, and by a CoT against its prompt's own.
/// Figures for people; no accept rule may use them, or they would become what is trained for. Pure.
@NullMarked
package responsa.spec.label;

import org.jspecify.annotations.NullMarked;
