package responsa.stage.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnpackedLibraryTest {
    private static final Path FOLDER = Path.of("/var/tmp");
    private static final String PLACE = "7f0a00000000-7f0a00100000 r-xp 00000000 fe:00 4711                       ";

    @Test
    void shouldFindWhatWasUnpackedOnceHoweverOftenItIsMapped() {
        Stream<String> maps = Stream.of(
                PLACE + "/var/tmp/libone123.so",
                PLACE + "/var/tmp/libone123.so",
                PLACE + "/var/tmp/libother123.so",
                PLACE + "[heap]",
                PLACE);

        assertThat(UnpackedLibrary.unpacked(maps, "libone", FOLDER)).containsExactly(Path.of("/var/tmp/libone123.so"));
    }

    @Test
    void shouldPassOverWhatIsGoneOrInstalled() {
        Stream<String> maps = Stream.of(
                PLACE + "/var/tmp/libone123.so (deleted)", PLACE + "/usr/lib/libone.so", PLACE + "/libone.so");

        assertThat(UnpackedLibrary.unpacked(maps, "libone", FOLDER)).isEmpty();
    }
}
