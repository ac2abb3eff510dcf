/// What a run left in Kafka, and whether it is what it should be: the books, and a dataset that can be compared.
/// Pure functions over what was read; the books are kept here once more, independently of those that the command
/// line keeps.
@NullMarked
package responsa.system.settled;

import org.jspecify.annotations.NullMarked;
