package responsa.exporter.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import responsa.testkit.s3.S3Server;
import responsa.topics.id.Sha256;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// The store against a real server.
class S3StoreIT {
    private static final String BUCKET = "datasets";
    private static final int PART = 5 << 20;

    @TempDir
    static Path temporary;

    private static S3Server server;

    private BucketAddress address;

    @BeforeAll
    static void start() {
        System.setProperty("aws.accessKeyId", S3Server.KEY);
        System.setProperty("aws.secretAccessKey", S3Server.SECRET);
        server = S3Server.start(temporary.resolve("server"), BUCKET);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void address(TestInfo test) {
        address = new BucketAddress(BUCKET, test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        try (ObjectStore store = store()) {
            Path file = file(100);
            String tag = put(store, "data/a", file, new Condition.Always());

            assertThat(bytes(store, "data/a")).isEqualTo(Files.readAllBytes(file));
            assertThat(store.find("data/a"))
                    .contains(new StoredObject(tag, sha256(file).hex()));
            assertThat(store.list("data/")).containsExactly("data/a");
            assertThat(store.list("")).containsExactly("data/a");

            store.delete("data/a");
            store.delete("data/a");

            assertThat(store.find("data/a")).isEmpty();
            assertThat(store.read("data/a")).isEmpty();
        }
    }

    @Test
    void shouldWriteALargeFileInParts() throws IOException {
        try (ObjectStore store = store()) {
            Path file = file(2 * PART + 1234);

            put(store, "large", file, new Condition.Absent());

            assertThat(sha256(bytes(store, "large"))).isEqualTo(sha256(file));
            assertThat(store.find("large").orElseThrow())
                    .returns(sha256(file).hex(), StoredObject::sha256)
                    .satisfies(found -> assertThat(found.tag()).endsWith("-3\""));
        }
    }

    @Test
    void shouldReplaceOnConditionOnly() throws IOException {
        try (ObjectStore store = store()) {
            Path file = file(10);
            Path large = file(PART + 1);
            String first = put(store, "a", file, new Condition.Absent());

            assertThat(store.put("a", file, sha256(file), new Condition.Absent()))
                    .isEmpty();
            assertThat(store.put("a", large, sha256(large), new Condition.Absent()))
                    .isEmpty();
            Path other = file(11);
            String second = put(store, "a", other, new Condition.Unchanged(first));
            assertThat(store.put("a", file, sha256(file), new Condition.Unchanged(first)))
                    .isEmpty();
            assertThat(store.find("a").orElseThrow().tag()).isEqualTo(second);
        }
    }

    @Test
    void shouldAbandonWhatAnotherProcessDidNotFinish() throws IOException {
        try (ObjectStore store = store();
                S3Client client = client()) {
            client.createMultipartUpload(request -> request.bucket(BUCKET).key(address.key("data/half")));
            client.createMultipartUpload(request -> request.bucket(BUCKET).key("somebody-else/half"));

            store.abandonUploads("data/");

            assertThat(client.listMultipartUploads(request -> request.bucket(BUCKET))
                            .uploads())
                    .extracting(upload -> upload.key())
                    .containsExactly("somebody-else/half");
        }
    }

    @Test
    void shouldSayThatTheBucketIsNotThere() {
        try (ObjectStore store = store(BucketAddress.of("s3://no-such-bucket/x"), server.endpoint())) {
            assertThatThrownBy(store::check)
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "s3://no-such-bucket/x: bucket no-such-bucket is not there at %s; make it, or mend its name"
                                    .formatted(server.endpoint()));
            assertThatThrownBy(() -> store.read("a")).hasMessageContaining("bucket no-such-bucket is not there");
        }
    }

    @Test
    void shouldSayThatTheKeyIsNotAllowed() {
        System.setProperty("aws.secretAccessKey", "wrong");
        try (ObjectStore store = store()) {
            assertThatThrownBy(store::check)
                    .hasMessage(
                            "%s: access denied (SignatureDoesNotMatch) at %s; check the key and what it may do (list, get, put and delete objects)"
                                    .formatted(address, server.endpoint()));
        } finally {
            System.setProperty("aws.secretAccessKey", S3Server.SECRET);
        }
    }

    @Test
    void shouldSayThatNobodyAnswers() {
        try (ObjectStore store = store(address, URI.create("http://127.0.0.1:1"))) {
            assertThatThrownBy(store::check)
                    .hasMessage("%s: http://127.0.0.1:1 cannot be reached (ConnectException: Connection refused)"
                            .formatted(address));
        }
    }

    private ObjectStore store() {
        return store(address, server.endpoint());
    }

    private static ObjectStore store(BucketAddress address, URI endpoint) {
        return S3Store.open(address, new S3Options(endpoint, null, true), PART);
    }

    private static S3Client client() {
        return S3Client.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .build();
    }

    private static String put(ObjectStore store, String path, Path file, Condition condition) throws IOException {
        return store.put(path, file, sha256(file), condition).orElseThrow();
    }

    private static byte[] bytes(ObjectStore store, String path) throws IOException {
        try (InputStream bytes = store.read(path).orElseThrow().bytes()) {
            return bytes.readAllBytes();
        }
    }

    private static Path file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(temporary.resolve("file-" + size), bytes);
    }

    private static Sha256 sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    private static Sha256 sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }
}
