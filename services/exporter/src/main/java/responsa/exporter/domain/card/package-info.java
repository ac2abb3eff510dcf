/// The dataset card, `README.md`: what a person, and a hub of datasets, is told of the rows. Pure: a function of the
/// manifest's totals and of the operator's words.
@NullMarked
package responsa.exporter.domain.card;

import org.jspecify.annotations.NullMarked;
