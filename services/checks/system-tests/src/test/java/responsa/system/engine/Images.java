package responsa.system.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The images, made by `deploy/images/build` from what Maven packaged.
public final class Images {
    /// What the names of ours begin with, and their tag.
    public static final String PREFIX = "responsa";

    public static final String TAG = "dev";
    /// Every image of ours.
    public static final List<String> OURS =
            List.of("intake", "screener", "classifier", "drafter", "judge", "router", "exporter", "scripted-model");
    /// The broker's image where images can be pulled.
    public static final String PUBLIC_KAFKA = "apache/kafka";

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Images() {}

    /// Makes all of them, a broker's too unless `KAFKA_IMAGE` names one. Where no container engine can be had, the
    /// suite is skipped, and says so.
    ///
    /// @return the broker's image
    public static String made() {
        Engine.required();
        build();
        String named = Optional.ofNullable(System.getenv("KAFKA_IMAGE")).orElse("");
        if (!named.isEmpty()) {
            return named;
        }
        build("kafka");
        return "responsa/kafka:dev";
    }

    /// Gives an image of the local engine a second name whose tag is its content.
    ///
    /// @return that name
    public static String taggedByContent(String image) {
        Program docker = Program.of(Duration.ofMinutes(1), "docker");
        String digest =
                docker.print("image", "inspect", "--format", "{{.Id}}", image).strip();
        String named = "%s:%s".formatted(image.substring(0, image.lastIndexOf(':')), digest.substring(7, 19));
        docker.print("tag", image, named);
        return named;
    }

    private static void build(String... names) {
        Program.of(LONGEST, Project.file("deploy/images/build").toString())
                .with(Map.of("JAVA_HOME", System.getProperty("java.home")))
                .print(names);
    }
}
