package responsa.benchmarks.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import responsa.topics.json.Json;

class PicturesTest {
    @TempDir
    private Path folder;

    @Test
    void shouldDrawABarForEachFigureOfEachRow() throws Exception {
        List<Path> files = Pictures.write(folder.resolve("new"), json("""
            {"saturation": [{"slots": 64, "latency": "a<b", "slot_use": 0.5, "whole_use": 0.25},
                            {"slots": 128, "latency": "c", "slot_use": 1, "ramp_up_seconds": null}],
             "agreement": {"any": 1}}
            """));

        assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("saturation.svg"));
        Document picture = parsed(files.getFirst());
        assertThat(picture.getElementsByTagName("rect").getLength()).isEqualTo(1 + 3);
        assertThat(Files.readString(files.getFirst()))
                .contains("64 slots, a&lt;b", "width=\"210.0\"", "width=\"420.0\"", ">0.250<", ">slot use<")
                .doesNotContain("ramp up");
    }

    @Test
    void shouldFindRowsWithinAScenario() throws Exception {
        List<Path> files = Pictures.write(
                folder,
                json("{\"limits\": {\"goodput\": 9, \"capacities\": [{\"capacity\": 50, \"goodput\": 0.97}]}}"));

        assertThat(Files.readString(files.getFirst())).contains("50 capacity", ">0.970<");
    }

    @Test
    void shouldDrawNoBarForNothing() throws Exception {
        List<Path> files = Pictures.write(
                folder, json("{\"affinity\": [{\"form\": \"x\", \"hit_rate\": 0, \"prefill_tokens\": 0}]}"));

        assertThat(Files.readString(files.getFirst())).contains("width=\"0.0\"").doesNotContain("NaN");
        assertThat(parsed(files.getFirst()).getElementsByTagName("rect").getLength())
                .isEqualTo(3);
    }

    private static JsonNode json(String text) throws IOException {
        return Json.records().readTree(text);
    }

    private static Document parsed(Path file) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }
}
