package responsa.exporter.s3;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// What an SDK's exception means to a person.
final class Troubles {
    private static final int MOVED = 301;
    private static final int BAD_REQUEST = 400;
    private static final int DENIED = 403;
    private static final int NOT_THERE = 404;

    private Troubles() {}

    /// @param name the object's address
    /// @param store the endpoint, or the region
    static IOException of(String name, String bucket, String store, SdkException failed) {
        String reason = switch (failed) {
            case AwsServiceException answer -> answered(bucket, store, answer);
            case SdkClientException _ -> unanswered(store, failed);
            default -> "%s at %s".formatted(failed.getMessage(), store);
        };
        return new IOException("%s: %s".formatted(name, reason), failed);
    }

    private static String answered(String bucket, String store, AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
        return switch (answer.statusCode()) {
            case NOT_THERE -> "bucket %s is not there at %s; make it, or mend its name".formatted(bucket, store);
            case DENIED ->
                "access denied (%s) at %s; check the key and what it may do (list, get, put and delete objects)"
                        .formatted(code.isEmpty() ? "403" : code, store);
            case MOVED -> "bucket %s is not in this region (%s); name its region".formatted(bucket, store);
            case BAD_REQUEST ->
                "refused (%s) at %s; check region, endpoint and path style"
                        .formatted(code.isEmpty() ? "400" : code, store);
            default -> "status %d (%s) at %s".formatted(answer.statusCode(), code, store);
        };
    }

    private static String unanswered(String store, SdkException failed) {
        String message = String.valueOf(failed.getMessage());
        if (message.startsWith("Unable to load credentials")) {
            return "no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a file in"
                    + " AWS_SHARED_CREDENTIALS_FILE";
        }
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "%s cannot be reached (%s: %s)".formatted(store, root.getClass().getSimpleName(), root.getMessage());
    }
}
