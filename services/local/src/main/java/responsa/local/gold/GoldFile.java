package responsa.local.gold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import responsa.local.folder.AtomicFile;
import responsa.local.input.UnusableInputException;
import responsa.spec.gold.GoldSet;

/// Writes a gold set to a file, whole or not at all.
public final class GoldFile {
    /// Of a file's first line: longer than any row of ours.
    private static final int LONGEST_ROW = 1 << 20;

    private GoldFile() {}

    /// Writes the rows, in place of an earlier gold set if there is one.
    ///
    /// @throws UnusableInputException if the file is there and something else, or cannot be written
    public static void write(Path file, GoldSet gold) {
        try {
            check(file);
            AtomicFile.writeLines(file, GoldRows.of(gold));
        } catch (NoSuchFileException missing) {
            throw new UnusableInputException("%s: the folder is not there; make it first.".formatted(file));
        } catch (IOException failed) {
            String why = failed instanceof FileSystemException placed && placed.getReason() != null
                    ? placed.getReason()
                    : failed.getClass().getSimpleName();
            throw new UnusableInputException("%s: the file cannot be written (%s).".formatted(file, why));
        }
    }

    private static void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException(
                    "%s: this is no file to write to; name another, or - for standard output.".formatted(file));
        }
        if (Files.size(file) > 0 && !GoldRows.isRow(firstLine(file))) {
            throw new UnusableInputException(
                    "%s: the file is there and holds no gold set; name another file, or remove it.".formatted(file));
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int sign = reader.read(); sign >= 0 && sign != '\n'; sign = reader.read()) {
                if (line.length() == LONGEST_ROW) {
                    return "";
                }
                line.append((char) sign);
            }
            return line.toString();
        }
    }
}
