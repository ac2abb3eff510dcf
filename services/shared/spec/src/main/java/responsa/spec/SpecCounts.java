package responsa.spec;

/// What stands in a spec, sections without policies included.
///
/// @param examples worked examples
/// @param commentary blocks of it
/// @param references links to a section or policy that exists
public record SpecCounts(int headings, int examples, int commentary, int references) {}
