package responsa.local.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.intake.domain.Line;
import responsa.intake.domain.Lines;
import responsa.intake.domain.Submission;
import responsa.intake.domain.SubmissionReader;
import responsa.topics.id.Sha256;

/// Reads prompt files once, whatever their size, for their hash and the lines that the limit leaves.
final class PromptFiles {
    private static final int BUFFER = 1 << 16;

    private final int longestLine;
    private long left;

    /// @param longestLine the most bytes that intake reads of a line
    /// @param limit the most prompts over all files; null for all
    PromptFiles(int longestLine, @Nullable Long limit) {
        this.longestLine = longestLine;
        this.left = limit == null ? Long.MAX_VALUE : limit;
    }

    List<PromptFile> read(List<Source> sources) {
        List<PromptFile> files = new ArrayList<>();
        for (Source source : sources) {
            PromptFile file = read(source);
            files.stream()
                    .filter(other -> other.sha256().equals(file.sha256()))
                    .findFirst()
                    .ifPresent(same -> {
                        throw new UnusableInputException("%s: it has the same content as %s; name it once."
                                .formatted(file.shownAs(), same.shownAs()));
                    });
            files.add(file);
        }
        return files;
    }

    private PromptFile read(Source source) {
        MessageDigest digest = sha256();
        long limit = left;
        try (InputStream in = new DigestInputStream(new BufferedInputStream(source.open(), BUFFER), digest)) {
            Lines lines = new Lines(in, longestLine);
            long count = 0;
            long lastLine = limit == 0 ? 0 : Long.MAX_VALUE;
            for (Line line = lines.next(); line != null; line = lines.next()) {
                count++;
                if (isLast(line)) {
                    lastLine = line.number();
                }
            }
            if (count == 0) {
                throw new UnusableInputException("%s: the file holds no line; each line is a prompt as JSON: %s"
                        .formatted(source.shownAs(), "{\"prompt\": \"…\"}"));
            }
            Sha256 sha256 = new Sha256(HexFormat.of().formatHex(digest.digest()));
            return new PromptFile(source, sha256, count, limit, lastLine);
        } catch (IOException unreadable) {
            throw source.unusable(unreadable);
        }
    }

    /// Whether the line is the last prompt that the limit leaves.
    private boolean isLast(Line line) {
        if (left == Long.MAX_VALUE || left == 0) {
            return false;
        }
        boolean readable = SubmissionReader.read(line, longestLine) instanceof Submission.Readable;
        left -= readable ? 1 : 0;
        return readable && left == 0;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
