/// What a Markdown text consists of, line by line: headings, prose, worked examples, commentary, cross
/// references. Knows nothing of policies. Pure; no text makes it throw.
@NullMarked
package responsa.spec.markdown;

import org.jspecify.annotations.NullMarked;
