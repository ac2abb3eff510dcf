package responsa.drafter.domain.request;

import responsa.spec.Excerpt;
import responsa.spec.fence.Fences;
import responsa.topics.record.CotStyle;
import responsa.topics.record.TemplateRef;

/// The part of a system message that all prompts of the same categories share: instructions, then the excerpt.
///
/// @param text ends on a line break
/// @param template which version of the instructions it holds
/// @param excerpt what of the spec it shows
public record Prefix(String text, TemplateRef template, Excerpt excerpt) {

    /// The prefix for a style and an excerpt.
    public static Prefix of(CotStyle style, Excerpt excerpt) {
        Template template = Template.of(style);
        return new Prefix(template.text() + "\n" + Fences.fenced(excerpt) + "\n", template.ref(), excerpt);
    }
}
