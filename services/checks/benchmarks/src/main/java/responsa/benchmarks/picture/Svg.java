package responsa.benchmarks.picture;

/// What all pictures have.
final class Svg {
    private Svg() {}

    static String of(int width, int height, String title, String inside) {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
              <rect width="100%%" height="100%%" fill="white"/>
              <text x="10" y="20" font-size="15">%s</text>
            %s</svg>
            """.formatted(width, height, escaped(title), inside);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
