package responsa.spec.work;

/// A text that counts how often one of its characters is looked at.
public final class CountedText implements CharSequence {
    private final String text;
    private long looks;

    public CountedText(String text) {
        this.text = text;
    }

    /// How often a character was looked at.
    public long looks() {
        return looks;
    }

    @Override
    public char charAt(int index) {
        looks++;
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
