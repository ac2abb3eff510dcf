package responsa.system.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.system.engine.Engine;
import responsa.system.engine.Images;
import responsa.system.engine.Program;
import responsa.system.engine.Program.Run;
import responsa.system.engine.Project;

/// A cluster to test on: the one that `KUBECONFIG` names, else the one-node cluster of the folder beside the project.
sealed interface Cluster extends AutoCloseable {
    Logger LOG = LoggerFactory.getLogger(Cluster.class);
    String NO_CLUSTER = "there is no cluster";

    /// A cluster, started if it must be. Where there is none, the suite is skipped, and says so. A machine without a
    /// container engine (many check runners let nobody start one) cannot run the one-node cluster either: that is
    /// asked first, before minutes go into building it.
    static Cluster any() {
        String named = Optional.ofNullable(System.getenv("KUBECONFIG")).orElse("");
        if (!named.isEmpty()) {
            return new Named(reaching(named));
        }
        Optional<Path> tool = Project.shared("tools/local-cluster/local-cluster");
        if (tool.isEmpty() || !"root".equals(System.getProperty("user.name"))) {
            Engine.skip(NO_CLUSTER, "KUBECONFIG names none, and local-cluster is not there or this is not root");
        }
        Engine.required();
        return Local.up(tool.orElseThrow());
    }

    /// `kubectl` against it.
    Program kubectl();

    /// Brings the images to it.
    ///
    /// @return what the overlay's images are called there
    Map<String, String> images();

    /// Leaves it as it was found.
    @Override
    void close();

    private static Program reaching(String kubeconfig) {
        return Program.of(Duration.ofMinutes(6), "kubectl", "--kubeconfig", kubeconfig);
    }

    /// Somebody's cluster. The images are on its nodes or in a registry that they reach: `RESPONSA_IMAGES`,
    /// `RESPONSA_TAG` and `KAFKA_IMAGE` say what they are called.
    record Named(Program kubectl) implements Cluster {
        @Override
        public Map<String, String> images() {
            String prefix =
                    Optional.ofNullable(System.getenv("RESPONSA_IMAGES")).orElse(Images.PREFIX);
            String tag = Optional.ofNullable(System.getenv("RESPONSA_TAG")).orElse(Images.TAG);
            Map<String, String> all = new TreeMap<>();
            Images.OURS.forEach(name -> all.put(Images.PREFIX + "/" + name, "%s/%s:%s".formatted(prefix, name, tag)));
            Optional.ofNullable(System.getenv("KAFKA_IMAGE")).ifPresent(kafka -> all.put(Images.PUBLIC_KAFKA, kafka));
            return all;
        }

        @Override
        public void close() {}
    }

    /// The one-node cluster on this machine. An image goes there under the name of its content, so that one that is
    /// there already is not sent again.
    ///
    /// @param wasUp whether it ran before; only what was started here is stopped
    record Local(Program tool, Program kubectl, boolean wasUp) implements Cluster {
        private static final Duration FIRST_TIME = Duration.ofMinutes(25);
        private static final int VOLUMES = 2;

        static Local up(Path path) {
            Program tool = Program.of(FIRST_TIME, path.toString());
            boolean wasUp = tool.run("status").out().contains("Ready");
            LOG.warn("local-cluster {}", wasUp ? "is up" : "is started; the first time this takes minutes");
            Run up = tool.run("up");
            if (up.exit() != 0) {
                tool.run("down");
                Engine.skip(
                        NO_CLUSTER,
                        "local-cluster does not come up here: " + up.err().strip());
            }
            Local cluster = new Local(tool, Cluster.reaching(up.out().strip()), wasUp);
            if (cluster.freeVolumes() < VOLUMES) {
                tool.print("down");
                tool.print("up");
            }
            return cluster;
        }

        @Override
        public Map<String, String> images() {
            String kafka = Images.made();
            Map<String, String> all = new TreeMap<>();
            Set<String> there = Set.copyOf(
                    List.of(kubectl.print("get", "nodes", "-o", "jsonpath={.items[*].status.images[*].names[*]}")
                            .split(" ")));
            Images.OURS.forEach(name -> all.put(
                    Images.PREFIX + "/" + name, loaded("%s/%s:%s".formatted(Images.PREFIX, name, Images.TAG), there)));
            all.put(Images.PUBLIC_KAFKA, loaded(kafka, there));
            return all;
        }

        @Override
        public void close() {
            if (!wasUp) {
                tool.print("down");
            }
        }

        private String loaded(String image, Set<String> there) {
            String named = Images.taggedByContent(image);
            if (there.stream().noneMatch(known -> known.endsWith("/" + named))) {
                tool.print("load", named);
            }
            return named;
        }

        private long freeVolumes() {
            return kubectl.print("get", "persistentvolumes", "-o", "jsonpath={.items[*].status.phase}")
                            .split("Available", -1)
                            .length
                    - 1;
        }
    }
}
