package responsa.topics.record;

/// What a recipe does not pay for: prompts that nearly repeat another one, and prompts that hold what models are
/// measured with.
public record Screening(NearDuplicates nearDuplicates, Contamination contamination) {
    /// What holds where a recipe says nothing.
    public static final Screening DEFAULT =
            new Screening(new NearDuplicates(true, 0.75, 3), new Contamination(true, 8, 0.5));
    /// Neither is looked for: as recipes were before they could say so.
    public static final Screening OFF =
            new Screening(new NearDuplicates(false, 0.75, 3), new Contamination(false, 8, 0.5));
}
