package responsa.drafter.domain.request;

import java.util.List;
import responsa.spec.Excerpt;
import responsa.spec.Excerpts;
import responsa.spec.fence.Fences;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Spec;
import responsa.topics.record.TemplateRef;

/// The part of a system message that all prompts of the same categories share: instructions, then the excerpt.
///
/// @param text ends on a line break
/// @param template which version of the instructions it holds
/// @param excerpt what of the spec it shows
public record Prefix(String text, TemplateRef template, Excerpt excerpt) {

    /// The prefix for a style, a spec and categories in any order.
    ///
    /// @throws IllegalArgumentException if the spec has no such category
    public static Prefix of(CotStyle style, Spec spec, List<String> categories) {
        Template template = Template.of(style);
        Excerpt excerpt = Excerpts.excerpt(spec, categories);
        return new Prefix(template.text() + "\n" + Fences.fenced(excerpt) + "\n", template.ref(), excerpt);
    }
}
