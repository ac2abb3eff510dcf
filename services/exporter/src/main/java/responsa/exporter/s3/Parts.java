package responsa.exporter.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/// Large objects, written in parts one after the other; nobody sees one before its last part. Memory: one part.
///
/// @param bytes of a part
record Parts(S3Client client, String bucket, long bytes) {
    /// A part of 16 MiB.
    static final long LEAST = 16L << 20;

    private static final int MOST = 10_000;

    boolean areNeededFor(long size) {
        return size > bytes;
    }

    /// @return the object's entity tag
    String put(String key, Path file, long size, Map<String, String> notes, Condition condition) {
        String upload = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key).metadata(notes))
                .uploadId();
        try {
            List<CompletedPart> sent = send(key, upload, file, size);
            CompleteMultipartUploadRequest.Builder whole = CompleteMultipartUploadRequest.builder()
                    .bucket(bucket)
                    .key(key)
                    .uploadId(upload)
                    .multipartUpload(parts -> parts.parts(sent));
            switch (condition) {
                case Condition.Absent _ -> whole.ifNoneMatch("*");
                case Condition.Unchanged(String tag) -> whole.ifMatch(tag);
                case Condition.Always _ -> {}
            }
            return client.completeMultipartUpload(whole.build()).eTag();
        } catch (SdkException failed) {
            abandonAfter(failed, key, upload);
            throw failed;
        }
    }

    /// Ends an upload; one that is gone is ended.
    void abandon(String key, String upload) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (NoSuchUploadException gone) {
            // Somebody ended it first.
        }
    }

    private List<CompletedPart> send(String key, String upload, Path file, long size) {
        long each = Math.max(bytes, (size + MOST - 1) / MOST);
        List<CompletedPart> sent = new ArrayList<>();
        for (long from = 0; from < size; from += each) {
            int number = sent.size() + 1;
            long begin = from;
            long length = Math.min(each, size - from);
            RequestBody body = RequestBody.fromByteBuffer(part(file, begin, length));
            String tag = client.uploadPart(
                            request -> request.bucket(bucket)
                                    .key(key)
                                    .uploadId(upload)
                                    .partNumber(number)
                                    .contentLength(length),
                            body)
                    .eTag();
            sent.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return sent;
    }

    private static ByteBuffer part(Path file, long from, long length) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, from, length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void abandonAfter(SdkException failed, String key, String upload) {
        try {
            abandon(key, upload);
        } catch (SdkException again) {
            failed.addSuppressed(again);
        }
    }
}
