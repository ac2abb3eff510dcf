/// What gates can tell of text without understanding it: its words, the phrases in it, which language it is in.
///
/// Everything is linear in the length of the text, whoever wrote it, and pure. Word lists are resources, one file a
/// language, written for this purpose. A detector of languages was tried and left: the smallest that can be had was
/// last released in 2016 and brings Guava of 2014, the good one weighs a hundred megabytes, and a gate only has to
/// tell clear cases of few languages, and to be silent otherwise.
@NullMarked
package responsa.judge.domain.words;

import org.jspecify.annotations.NullMarked;
