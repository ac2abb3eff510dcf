package responsa.screener.measure;

/// How well planted prompts were found.
///
/// @param nearPlanted near duplicates of which the other one is there, too
/// @param nearFound those of them that were dropped, or whose other one was dropped for them
/// @param nearDropped all that were dropped as near duplicates
/// @param nearRight those of them that are planted with what they were dropped for
/// @param fresh distinct prompts that were dropped for contamination
record Quality(
        int nearPlanted, int nearFound, int nearDropped, int nearRight, int held, int heldFound, int heldDropped) {

    double nearRecall() {
        return (double) nearFound / nearPlanted;
    }

    double nearPrecision() {
        return (double) nearRight / nearDropped;
    }

    double heldRecall() {
        return (double) heldFound / held;
    }

    double heldPrecision() {
        return (double) heldFound / heldDropped;
    }

    @Override
    public String toString() {
        return "near duplicates: recall %.4f (%d of %d), precision %.4f (%d of %d); contaminated: recall %.4f (%d of %d), precision %.4f"
                .formatted(
                        nearRecall(),
                        nearFound,
                        nearPlanted,
                        nearPrecision(),
                        nearRight,
                        nearDropped,
                        heldRecall(),
                        heldFound,
                        held,
                        heldPrecision());
    }
}
