package responsa.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.broker.BrokerStartException.Reason;

class EmbeddedBrokerIT {

    @TempDir
    Path folder;

    @Test
    void shouldKeepRecordsAcrossARestart() {
        List<String> sent = IntStream.range(0, 100).mapToObj(i -> "value " + i).toList();
        try (EmbeddedBroker first = EmbeddedBroker.start(folder)) {
            Probe probe = new Probe(first.bootstrap());
            probe.create("kept", 1);
            probe.send("kept", sent);
        }

        try (EmbeddedBroker second = EmbeddedBroker.start(folder)) {
            assertThat(new Probe(second.bootstrap()).read("kept", sent.size())).isEqualTo(sent);
        }
    }

    @Test
    void shouldKeepCommittedOffsetsAndTransactionsAcrossARestart() {
        try (EmbeddedBroker first = EmbeddedBroker.start(folder)) {
            Probe probe = new Probe(first.bootstrap());
            probe.create("kept", 1);
            probe.sendInTransaction("kept", List.of("one", "two"));
            probe.commit("readers", "kept", 1);
        }

        try (EmbeddedBroker second = EmbeddedBroker.start(folder)) {
            Probe probe = new Probe(second.bootstrap());
            probe.sendInTransaction("kept", List.of("three"));
            assertThat(probe.committed("readers", "kept")).isEqualTo(1);
            assertThat(probe.read("kept", 3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void shouldEndATransactionThatWasDecidedWhenTheProcessWasKilled() throws Exception {
        Process killed = start(DecidedTransaction.class);
        assertThat(killed.inputReader().lines().anyMatch(DecidedTransaction.READY::equals))
                .isTrue();
        killed.destroyForcibly().waitFor();

        try (EmbeddedBroker second = EmbeddedBroker.start(folder)) {
            Probe probe = new Probe(second.bootstrap());
            assertThat(probe.read(DecidedTransaction.TOPIC, 1)).containsExactly("one");
            assertThat(probe.committed(DecidedTransaction.GROUP, DecidedTransaction.TOPIC))
                    .isEqualTo(DecidedTransaction.OFFSET);
        }
    }

    @Test
    void shouldCarryARecordOfSixteenMebibytes() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            Probe probe = new Probe(broker.bootstrap());
            probe.create("large", 1);
            String large = "x".repeat((16 << 20) - 1024);

            probe.send("large", List.of(large));

            assertThat(probe.read("large", 1)).containsExactly(large);
        }
    }

    @Test
    void shouldListenOnThePortThatWasAskedFor() throws IOException {
        int port = freePort();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port, message -> {})) {
            assertThat(broker.bootstrap()).isEqualTo("127.0.0.1:" + port);
        }
    }

    @Test
    void shouldSayWhichPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort(), message -> {}))
                    .isInstanceOfSatisfying(BrokerStartException.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(Reason.PORT_TAKEN);
                        assertThat(refused).hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
                    });
        }
        EmbeddedBroker.start(folder).close();
    }

    @Test
    void shouldRefuseASecondBrokerOnTheSameDirectory() {
        try (EmbeddedBroker first = EmbeddedBroker.start(folder)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder))
                    .isInstanceOfSatisfying(BrokerStartException.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(Reason.DATA_IN_USE);
                        assertThat(refused)
                                .hasMessageContaining(
                                        "process " + ProcessHandle.current().pid());
                    });
            assertThat(new Probe(first.bootstrap()).topics()).isEmpty();
        }
    }

    @Test
    void shouldSayThatAFileIsNoDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> EmbeddedBroker.start(file))
                .isInstanceOfSatisfying(
                        BrokerStartException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.DATA_UNUSABLE));
    }

    private Process start(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
