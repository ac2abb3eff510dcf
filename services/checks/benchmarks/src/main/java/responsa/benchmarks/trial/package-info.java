/// One run of the product as a user starts it, on a broker and a scripted model of its own, and what was seen of it:
/// the product's records on one side, on the other what the model knows that it planted. The product is as it is.
@NullMarked
package responsa.benchmarks.trial;

import org.jspecify.annotations.NullMarked;
