package responsa.spec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import responsa.spec.markdown.Bounds;
import responsa.spec.markdown.Line;
import responsa.spec.markdown.Outline;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// Reads a spec. Whatever the text is, the answer is a value.
///
/// Three shapes are understood. *With authorities* (`## Title {#id authority=root}`): every heading that
/// carries one is a policy. *Plain Markdown*: every heading without headings below it and with text is a
/// policy. *Lettered clauses* without any heading (`AB1.a Title`): every clause is a policy, its class
/// (`AB1`) a section.
public final class SpecReader {
    /// A spec travels whole, and again as policies, in one record of at most 16 MiB.
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /// The most characters of all policies and sections.
    static final int MAX_SHOWN = 2 * MAX_BYTES;
    /// The most headings, or classes and clauses, of a spec: a policy is a line of every excerpt.
    static final int MAX_PARTS = 5_000;

    private SpecReader() {}

    /// Reads a file's bytes, which must be UTF-8.
    ///
    /// @param id what the spec is to be called
    /// @param file its name, for messages
    public static SpecReading read(String id, String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge(file, bytes.length);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(encoded, text, true);
        text.flip();
        return result.isError() ? notUtf8(file, text.toString(), encoded) : read(id, file, text.toString());
    }

    /// Reads a text.
    ///
    /// @param id what the spec is to be called
    /// @param file its name, for messages
    public static SpecReading read(String id, String file, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            return tooLarge(file, bytes);
        }
        String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (source.isBlank()) {
            return unusable(file, 0, "the file is empty", "write each policy below a heading, or name another file");
        }
        List<Line> lines = Line.of(source);
        OptionalInt deep = Bounds.tooDeep(lines);
        if (deep.isPresent()) {
            String what = "a list or quote begins after column %d".formatted(Bounds.LAST_COLUMN);
            return unusable(file, deep.getAsInt(), what, "nest it less deep");
        }
        Outline outline = Outline.of(lines);
        if (outline.sections().size() > MAX_PARTS) {
            int line = outline.sections().get(MAX_PARTS).heading().line();
            return tooMany(file, line, "headings", outline.sections().size());
        }
        return bounded(
                outline.sections().isEmpty()
                        ? new ClauseSpec(id, file, source).read()
                        : new HeadingSpec(id, file, source, outline).read());
    }

    /// A link of a few letters is shown as a title of up to 200, so a text may grow while it is read.
    private static SpecReading bounded(SpecReading reading) {
        if (reading instanceof SpecReading.Usable usable && shown(usable.spec()) > MAX_SHOWN) {
            return unusable(
                    usable.file(),
                    0,
                    "its policies and sections have %,d characters when links are written out, the most is %,d"
                            .formatted(shown(usable.spec()), MAX_SHOWN),
                    "use fewer links or shorter titles");
        }
        return reading;
    }

    private static long shown(Spec spec) {
        return Stream.concat(
                        spec.policies().stream()
                                .flatMap(policy -> Stream.concat(
                                        Stream.of(policy.text()),
                                        policy.examples().stream()
                                                .flatMap(example -> Stream.of(example.title(), example.body())))),
                        spec.sections().stream().map(SpecSection::preamble))
                .mapToLong(String::length)
                .sum();
    }

    /// What a file is called, without folder and ending: the title of a spec that has none.
    static String stem(String file) {
        return file.replaceFirst(".*[/\\\\]", "").replaceFirst("(?<=.)\\.\\w+$", "");
    }

    private static SpecReading tooLarge(String file, int bytes) {
        return unusable(
                file,
                0,
                "the file has %,d bytes, the most is %,d".formatted(bytes, MAX_BYTES),
                "keep what is no policy in another file");
    }

    /// The answer to a text of more parts than a spec may have.
    ///
    /// @param line of the first one too many, 0 if that is not known
    static SpecReading tooMany(String file, int line, String parts, int count) {
        return unusable(
                file,
                line,
                "the file has %,d %s, the most is %,d".formatted(count, parts, MAX_PARTS),
                "keep what is no policy in another file");
    }

    private static SpecReading notUtf8(String file, String readable, ByteBuffer encoded) {
        String wrong = "byte 0x%02x is not UTF-8".formatted(encoded.get(encoded.position()));
        return unusable(file, Line.of(readable).size(), wrong, "save the file as UTF-8");
    }

    private static SpecReading unusable(String file, int line, String what, String remedy) {
        return new SpecReading.Unusable(file, List.of(new SpecProblem(file, line, what, remedy)));
    }
}
