/// How well a judge's scores tell good completions from bad ones, where people have said which are which.
///
/// Pure: what people and judge said goes in, figures and a picture come out. A completion is accepted when its score,
/// the lowest minimum over the criteria, reaches a threshold; what the judge could not decide is accepted at none.
@NullMarked
package responsa.local.calibration;

import org.jspecify.annotations.NullMarked;
