package responsa.system.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Volume;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import responsa.system.containers.ComposeFile.ComposeService;

/// The containers of a Compose file in a network of their own, each confined as the file says. Volumes are new ones and
/// go with the stack. Threads: containers may be started from several at once.
final class Stack implements AutoCloseable {
    private static final Map<String, String> LABEL = Map.of("responsa.system-test", "containers");
    private static final String VOLUMES = "responsa-system-test-";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /// Nine JVMs start at once: their start matters more than their speed.
    private static final Map<String, String> QUICK_TO_START = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static final Duration HEALTH_INTERVAL = Duration.ofSeconds(2);
    private static final long NANOS = 1_000_000_000;
    private static final long MEBIBYTE = 1 << 20;

    private final ComposeFile file;
    private final Network network;
    private final Map<String, GenericContainer<?>> running = new ConcurrentHashMap<>();
    private final List<GenericContainer<?>> killed = new ArrayList<>();

    Stack(ComposeFile file) {
        clear(DockerClientFactory.lazyClient()); // what a run that was killed has left
        this.file = file;
        this.network = Network.builder()
                .createNetworkCmdModifier(command -> command.withLabels(LABEL))
                .build();
    }

    /// Starts a service and waits until it is healthy, or has ended well if it has no health check and is no server.
    ///
    /// @param name the service in the file
    /// @param as what this container is called; several may be of one service
    /// @param more arguments or variables beside the file's
    void start(String name, String as, More more) {
        ComposeService service = file.service(name);
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(service.image()))
                .withImagePullPolicy(image -> false)
                .withNetwork(network)
                .withNetworkAliases(name)
                .withLabels(LABEL)
                .withEnv(service.environment())
                .withEnv(QUICK_TO_START)
                .withEnv(more.environment())
                .withTmpFs(service.tmpfs())
                .withStartupTimeout(PATIENCE)
                .withCreateContainerCmdModifier(command -> confine(command, service));
        List<String> arguments = new ArrayList<>(service.list("command"));
        arguments.addAll(more.arguments());
        if (!arguments.isEmpty()) {
            container.withCommand(arguments.toArray(String[]::new));
        }
        if (!service.healthcheck().isEmpty()) {
            container.waitingFor(Wait.forHealthcheck().withStartupTimeout(PATIENCE));
        } else {
            container.withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(PATIENCE));
        }
        running.put(as, container);
        container.start();
    }

    /// What a container is given beside what the file says.
    record More(List<String> arguments, Map<String, String> environment) {
        static final More NOTHING = new More(List.of(), Map.of());
    }

    /// Reads a text file out of a container; empty if it is not there.
    String read(String as, String path) {
        GenericContainer<?> container = Objects.requireNonNull(running.get(as), as);
        try {
            return container.copyFileFromContainer(path, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NotFoundException absent) {
            return "";
        }
    }

    /// Ends a container at once: SIGKILL, nothing is handed over. It is cleared away at the end, so that whoever kills
    /// can look at once what was under way.
    void kill(String as) {
        GenericContainer<?> container = Objects.requireNonNull(running.remove(as), as);
        killed.add(container);
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    /// Ends a container at once and starts it again on what it has on disk, as the engine does by `restart`.
    /// Returns when it is healthy.
    void killAndRestart(String as) {
        GenericContainer<?> container = Objects.requireNonNull(running.get(as), as);
        DockerClient docker = container.getDockerClient();
        docker.killContainerCmd(container.getContainerId()).exec();
        docker.waitContainerCmd(container.getContainerId()).start().awaitStatusCode();
        docker.startContainerCmd(container.getContainerId()).exec();
        Awaitility.await().atMost(PATIENCE).until(container::isHealthy);
    }

    /// What every container wrote, for a failure's message.
    String logs() {
        StringBuilder all = new StringBuilder();
        running.forEach((as, container) -> all.append("== %s%n%s%n".formatted(as, container.getLogs())));
        return all.toString();
    }

    @Override
    public void close() {
        Stream.concat(running.values().stream(), killed.stream()).parallel().forEach(GenericContainer::stop);
        clear(DockerClientFactory.lazyClient());
    }

    private static void clear(DockerClient docker) {
        docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(LABEL)
                .exec()
                .forEach(left ->
                        docker.removeContainerCmd(left.getId()).withForce(true).exec());
        docker.listNetworksCmd()
                .withFilter("label", LABEL.keySet())
                .exec()
                .forEach(left -> docker.removeNetworkCmd(left.getId()).exec());
        docker.listVolumesCmd().exec().getVolumes().stream()
                .map(volume -> volume.getName())
                .filter(name -> name.startsWith(VOLUMES))
                .forEach(name -> docker.removeVolumeCmd(name).exec());
    }

    private void confine(CreateContainerCmd command, ComposeService service) {
        HostConfig host = Objects.requireNonNull(command.getHostConfig())
                .withReadonlyRootfs(service.flag("read_only"))
                .withCapDrop(service.list("cap_drop").stream()
                        .map(Capability::valueOf)
                        .toArray(Capability[]::new))
                .withSecurityOpts(service.list("security_opt"))
                .withBinds(binds(service));
        service.text("mem_limit").map(Stack::bytes).ifPresent(host::withMemory);
        service.text("cpus").map(cpus -> Long.parseLong(cpus) * NANOS).ifPresent(host::withNanoCPUs);
        List<PortBinding> ports = service.list("ports").stream()
                .map(published -> PortBinding.parse(published))
                .toList();
        host.withPortBindings(ports);
        command.withExposedPorts(ports.stream().map(PortBinding::getExposedPort).toList());
        service.text("user").ifPresent(command::withUser);
        if (!service.list("entrypoint").isEmpty()) {
            command.withEntrypoint(service.list("entrypoint"));
        }
        if (!service.healthcheck().isEmpty()) {
            command.withHealthcheck(new HealthCheck()
                    .withTest(service.healthcheck())
                    .withInterval(HEALTH_INTERVAL.toNanos())
                    .withTimeout(TimeUnit.SECONDS.toNanos(5))
                    .withStartPeriod(PATIENCE.toNanos())
                    .withRetries(3));
        }
    }

    private static List<Bind> binds(ComposeService service) {
        return service.volumes().entrySet().stream()
                .map(mount -> new Bind(VOLUMES + mount.getValue(), new Volume(mount.getKey())))
                .toList();
    }

    private static long bytes(String size) {
        long number = Long.parseLong(size.substring(0, size.length() - 1));
        return switch (size.charAt(size.length() - 1)) {
            case 'm' -> number * MEBIBYTE;
            case 'g' -> number * MEBIBYTE * 1024;
            default ->
                throw new IllegalArgumentException("mem_limit is \"%s\"; write it as 512m or 1g".formatted(size));
        };
    }
}
