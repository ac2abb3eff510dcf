package responsa.screener.measure;

/// A generated prompt, and what is planted in it.
///
/// @param origin the number of the prompt that it was made of; its own where it is distinct
record Planted(String text, Kind kind, int origin) {

    /// What a prompt is.
    enum Kind {
        DISTINCT,
        EXACT,
        EDITED,
        REORDERED,
        RESTYLED,
        CONTAMINATED;

        boolean isNear() {
            return this == EDITED || this == REORDERED || this == RESTYLED;
        }
    }
}
