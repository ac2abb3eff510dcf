package responsa.system.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import responsa.system.engine.Program;
import responsa.system.engine.Project;

/// The overlay `dev` on a cluster, in a namespace of its own that goes with it.
final class Deployed implements AutoCloseable {
    private static final String NAMESPACE = "responsa-system-test";
    private static final String PATIENCE = "--timeout=300s";

    private final Program kubectl;
    private final Path overlay;
    private final List<Process> forwards = new ArrayList<>();

    private Deployed(Program kubectl, Path overlay) {
        this.kubectl = kubectl;
        this.overlay = overlay;
    }

    /// Writes an overlay over `deploy/overlays/dev` and makes its namespace; what an earlier run left there goes.
    ///
    /// @param images what its images are called on this cluster
    static Deployed prepare(Program kubectl, Map<String, String> images) throws IOException {
        kubectl.print("delete", "namespace", NAMESPACE, "--ignore-not-found", PATIENCE);
        Path folder = Files.createDirectories(Project.file("services/checks/system-tests/target/cluster"));
        Files.writeString(folder.resolve("namespace.yaml"), """
                apiVersion: v1
                kind: Namespace
                metadata: {name: %s}
                """.formatted(NAMESPACE));
        kubectl.print("apply", "-f", folder.resolve("namespace.yaml").toString());
        Files.writeString(folder.resolve("kustomization.yaml"), kustomization(folder, images));
        return new Deployed(kubectl, folder);
    }

    private static String kustomization(Path folder, Map<String, String> images) {
        return """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: %s
                resources: [%s]
                images:
                %s
                patches:
                  # Slow enough for pods to come and go under way.
                  - target: {kind: Deployment, name: scripted-model}
                    patch: '[{"op": "add", "path": "/spec/template/spec/containers/0/args", "value":
                      ["--host=0.0.0.0", "--port=8000", "--latency=fixed:1s", "--slots=4"]}]'
                  - target: {kind: Deployment, name: exporter}
                    patch: '[{"op": "add", "path": "/spec/template/spec/containers/0/env/-", "value": {"name": "RESPONSA_EXPORTER_ROLL_EVERY", "value": "5s"}}]'
                """.formatted(
                        NAMESPACE,
                        folder.relativize(Project.file("deploy/overlays/dev")),
                        images.entrySet().stream()
                                .map(image -> image(image.getKey(), image.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    private static String image(String name, String there) {
        int colon = there.lastIndexOf(':');
        return "  - {name: %s, newName: %s, newTag: \"%s\"}"
                .formatted(name, there.substring(0, colon), there.substring(colon + 1));
    }

    /// Asks the API server what it would say to the overlay.
    ///
    /// @return everything but "created" and "configured"; empty if it has nothing to object
    List<String> objections() {
        Program.Run run = kubectl.run(
                "apply", "--dry-run=server", "--validate=strict", "--warnings-as-errors", "-k", overlay.toString());
        List<String> said = new ArrayList<>(run.err().lines().toList());
        if (run.exit() != 0) {
            said.add("exit " + run.exit());
        }
        return said;
    }

    /// Applies it and waits until the topics are there and every pod is ready.
    void apply() {
        kubectl.print("apply", "-k", overlay.toString());
        in("rollout", "status", "statefulset/kafka", PATIENCE);
        in("wait", "--for=condition=complete", "job/topics", PATIENCE);
        for (String deployment : in("get", "deployments", "-o", "name").split("\n")) {
            in("rollout", "status", deployment, PATIENCE);
        }
    }

    /// Changes how many drafters there are, and returns when they are ready.
    void scaleDrafter(int replicas) {
        in("scale", "deployment/drafter", "--replicas=" + replicas);
        in("rollout", "status", "deployment/drafter", PATIENCE);
    }

    /// Replaces every drafter by a new one, one after the other, and returns when that is done.
    void rollDrafter() {
        in("rollout", "restart", "deployment/drafter");
        in("rollout", "status", "deployment/drafter", PATIENCE);
    }

    /// Makes a port of a pod or service reachable on this machine, until this is closed.
    ///
    /// @param local the port here; 0 for any
    /// @return the port here
    int forward(String target, int local, int port) throws IOException {
        int here = local == 0 ? Program.freePort() : local;
        Path log = overlay.resolve("forward-%d.log".formatted(here));
        forwards.add(kubectl.start(log, "-n", NAMESPACE, "port-forward", target, here + ":" + port));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(log) && Files.readString(log).contains("Forwarding from"));
        return here;
    }

    /// Reads a text file in a pod; empty if it is not there.
    String read(String target, String path) {
        return in("exec", target, "--", "sh", "-c", "if [ -e %1$s ]; then cat %1$s; fi".formatted(path));
    }

    /// Why pods are as they are, for a failure's message.
    String state() {
        return in("get", "pods", "-o", "wide")
                + in("get", "events", "--sort-by=.lastTimestamp")
                + in("logs", "--selector=app.kubernetes.io/part-of=responsa", "--tail=15", "--prefix");
    }

    @Override
    public void close() {
        forwards.forEach(Process::destroy);
        kubectl.print("delete", "namespace", NAMESPACE, "--wait=false");
    }

    private String in(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-n", NAMESPACE));
        all.addAll(List.of(arguments));
        return kubectl.print(all.toArray(String[]::new));
    }
}
