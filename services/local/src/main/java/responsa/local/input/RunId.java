package responsa.local.input;

/// Names a run: twelve hexadecimal digits.
public record RunId(String text) {

    @Override
    public String toString() {
        return text;
    }
}
