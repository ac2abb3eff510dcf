/// The forms that trainers read, and what describes them: a JSON Schema of each, LLaMA-Factory's entry.
///
/// Pure. A separate key for the CoT is dropped without a word by many chat templates, so where the CoT stands is a
/// [Profile], and for each a test finds it again.
@NullMarked
package responsa.exporter.domain.format;

import org.jspecify.annotations.NullMarked;
