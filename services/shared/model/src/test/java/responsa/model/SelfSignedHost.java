package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A host that speaks TLS, with a certificate of its own making.
final class SelfSignedHost implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final ServerSocket server;
    private final AtomicInteger bytesRead = new AtomicInteger();

    private SelfSignedHost(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    static SelfSignedHost start(Path folder) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(folder.resolve("keys.p12")).getKeyManagers(), null, null);
        return new SelfSignedHost(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    String url() {
        return "https://localhost:%d/v1".formatted(server.getLocalPort());
    }

    /// What clients sent after the handshake.
    int bytesRead() {
        return bytesRead.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                bytesRead.addAndGet(socket.getInputStream().readNBytes(1).length);
            } catch (IOException distrusted) {
                // The client ended the handshake, or the test the server.
            }
        }
    }

    private static KeyManagerFactory keys(Path store)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "host",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        return keys;
    }
}
