package responsa.exporter.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import responsa.topics.id.Sha256;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The objects below a prefix of a bucket, by Amazon's SDK. It tries again by itself what may be tried again. Memory:
/// one
/// part, however large an object is.
public final class S3Store implements ObjectStore {
    static final String SHA256 = "sha256";
    private static final Region OF_OTHER_STORES = Region.US_EAST_1;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration ATTEMPT = Duration.ofMinutes(2);
    private static final int NOT_THERE = 404;
    private static final int CONFLICT = 409;
    private static final int CONDITION_FAILED = 412;

    private final BucketAddress address;
    private final S3Client client;
    private final String store;
    private final Parts parts;

    private S3Store(BucketAddress address, S3Client client, String store, long partBytes) {
        this.address = address;
        this.client = client;
        this.store = store;
        this.parts = new Parts(client, address.bucket(), partBytes);
    }

    /// @throws IllegalArgumentException if no region is known
    public static S3Store open(BucketAddress address, S3Options options) {
        return open(address, options, Parts.LEAST);
    }

    /// @param partBytes from which a file is written in parts of that size
    static S3Store open(BucketAddress address, S3Options options, long partBytes) {
        URI endpoint = options.endpoint();
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .overrideConfiguration(settings -> settings.apiCallAttemptTimeout(ATTEMPT))
                .forcePathStyle(options.pathStyle());
        if (endpoint != null) {
            builder.endpointOverride(endpoint).region(OF_OTHER_STORES);
        }
        if (options.region() != null) {
            builder.region(Region.of(options.region()));
        }
        try {
            S3Client client = builder.build();
            String region = "S3 in " + client.serviceClientConfiguration().region();
            return new S3Store(address, client, endpoint == null ? region : endpoint.toString(), partBytes);
        } catch (SdkClientException noRegion) {
            throw new IllegalArgumentException(
                    "%s: the region is not known; name it, or set AWS_REGION.".formatted(address), noRegion);
        }
    }

    @Override
    public String name(String path) {
        return address.name(path);
    }

    @Override
    public void check() throws IOException {
        told(
                "",
                () -> client.listObjectsV2(request -> request.bucket(address.bucket())
                        .prefix(address.prefix())
                        .maxKeys(1)));
    }

    @Override
    public Optional<StoredObject> find(String path) throws IOException {
        return told(path, () -> {
            try {
                HeadObjectResponse found = client.headObject(
                        request -> request.bucket(address.bucket()).key(address.key(path)));
                return Optional.of(
                        new StoredObject(found.eTag(), found.metadata().get(SHA256)));
            } catch (AwsServiceException none) {
                return emptyIfNotThere(none);
            }
        });
    }

    @Override
    public Optional<Content> read(String path) throws IOException {
        return told(path, () -> {
            try {
                ResponseInputStream<GetObjectResponse> found = client.getObject(
                        request -> request.bucket(address.bucket()).key(address.key(path)));
                return Optional.of(new Content(found.response().eTag(), found));
            } catch (AwsServiceException none) {
                return emptyIfNotThere(none);
            }
        });
    }

    @Override
    public Optional<String> put(String path, Path file, Sha256 sha256, Condition condition) throws IOException {
        long bytes = Files.size(file);
        return told(path, () -> {
            try {
                Map<String, String> notes = Map.of(SHA256, sha256.hex());
                return Optional.of(
                        parts.areNeededFor(bytes)
                                ? parts.put(address.key(path), file, bytes, notes, condition)
                                : putAtOnce(address.key(path), file, notes, condition));
            } catch (AwsServiceException refused) {
                if (refused.statusCode() == CONDITION_FAILED || refused.statusCode() == CONFLICT) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    @Override
    public void delete(String path) throws IOException {
        told(
                path,
                () -> client.deleteObject(
                        request -> request.bucket(address.bucket()).key(address.key(path))));
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return told(folder, () -> {
            List<String> paths = new ArrayList<>();
            client
                    .listObjectsV2Paginator(
                            request -> request.bucket(address.bucket()).prefix(address.key(folder)))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .filter(key -> key.startsWith(address.key(folder)))
                    .forEach(key -> paths.add(address.path(key)));
            return paths;
        });
    }

    @Override
    public void abandonUploads(String folder) throws IOException {
        told(folder, () -> {
            List<MultipartUpload> left = client
                    .listMultipartUploadsPaginator(
                            request -> request.bucket(address.bucket()).prefix(address.key(folder)))
                    .uploads()
                    .stream()
                    .filter(upload -> upload.key().startsWith(address.key(folder)))
                    .toList();
            left.forEach(upload -> parts.abandon(upload.key(), upload.uploadId()));
            return left;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private String putAtOnce(String key, Path file, Map<String, String> notes, Condition condition) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(address.bucket()).key(key).metadata(notes);
        switch (condition) {
            case Condition.Absent _ -> request.ifNoneMatch("*");
            case Condition.Unchanged(String tag) -> request.ifMatch(tag);
            case Condition.Always _ -> {}
        }
        return client.putObject(request.build(), RequestBody.fromFile(file)).eTag();
    }

    private <T> T told(String path, Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException failed) {
            throw Troubles.of(address.name(path), address.bucket(), store, failed);
        }
    }

    /// A bucket that is not there is no object that is not there.
    private static <T> Optional<T> emptyIfNotThere(AwsServiceException answer) {
        boolean isBucket = answer.awsErrorDetails() != null
                && "NoSuchBucket".equals(answer.awsErrorDetails().errorCode());
        if (answer.statusCode() == NOT_THERE && !isBucket) {
            return Optional.empty();
        }
        throw answer;
    }
}
