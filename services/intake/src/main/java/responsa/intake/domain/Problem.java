package responsa.intake.domain;

/// Why a line is unreadable.
///
/// @param path where in the line, such as `messages[2].role`; `the line` as a whole
/// @param what what is the case there, with the value, cut to a few words
/// @param remedy what to write instead
public record Problem(String path, String what, String remedy) {
    private static final String WHOLE = "the line";
    private static final int LONGEST_VALUE = 40;

    /// Of the line as a whole.
    static Problem ofLine(String what, String remedy) {
        return new Problem(WHOLE, what, remedy);
    }

    /// A value as a message shows it: in quotes, cut, on one line, without control signs.
    static String quoted(String value) {
        String plain = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
        boolean whole = plain.codePointCount(0, plain.length()) <= LONGEST_VALUE;
        return "\"" + (whole ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_VALUE)) + "…") + "\"";
    }

    /// What is wrong and what to do, without the place of the line.
    public String message() {
        return "%s %s; %s.".formatted(path, what, remedy);
    }
}
