package responsa.stage.catalogue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;

/// Versions of one kind and the pointers to them. Threads: any; one lock, held for a look-up only.
final class Shelf<V> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Sha256, V> versions = new HashMap<>();
    private final Map<String, Sha256> current = new HashMap<>();

    void put(Sha256 version, @Nullable V value) {
        lock.lock();
        try {
            set(versions, version, value);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void point(String id, @Nullable Sha256 version) {
        lock.lock();
        try {
            set(current, id, version);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the version is there, at most so long.
    Optional<V> await(Sha256 version, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!versions.containsKey(version) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return Optional.ofNullable(versions.get(version));
        } finally {
            lock.unlock();
        }
    }

    Optional<V> current(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(current.get(id)).map(versions::get);
        } finally {
            lock.unlock();
        }
    }

    private static <K, T> void set(Map<K, T> map, K key, @Nullable T value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
