package responsa.model.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bytes cut into chunks, as a network may cut them.
final class Cuts {

    private Cuts() {}

    static List<byte[]> of(byte[] bytes, int chunk) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += chunk) {
            parts.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk)));
        }
        return parts;
    }
}
