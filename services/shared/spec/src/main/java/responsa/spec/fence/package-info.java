/// How a request sets apart the text that a model is to read from the text that it is to follow.
///
/// Pure. What stands in a fence cannot end it, open another one or look like one: every `<` that begins the name of
/// a fence is written `&lt;`, in whatever case and with whatever blanks.
@NullMarked
package responsa.spec.fence;

import org.jspecify.annotations.NullMarked;
