package responsa.streams.service;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;
import responsa.stage.service.UnpackedLibrary;

/// One memory for all stores of a process, whatever their number: by default every store of every task takes up to
/// 100 MiB of its own beside the heap, which for five stores and six partitions is 3 GiB. Threads: any.
public final class SharedStoreMemory implements RocksDBConfigSetter {
    private static final long LEAST = 32L << 20;
    private static final long MOST = 192L << 20;
    private static final int PART_OF_THE_HEAP = 4;

    static {
        RocksDB.loadLibrary();
        UnpackedLibrary.unlink("librocksdbjni");
    }

    private static final long BYTES = bytes(Runtime.getRuntime().maxMemory());
    private static final Cache CACHE = new LRUCache(BYTES);
    /// Half of it may be what is not written to disk yet.
    private static final WriteBufferManager MANAGER = new WriteBufferManager(BYTES / 2, CACHE);

    /// Called by the engine.
    public SharedStoreMemory() {}

    /// What the stores may take beside a heap: a quarter as much, since who gives a process a small heap means it to be
    /// small; 192 MiB at most, which a million prompts do with.
    static long bytes(long heap) {
        return Math.clamp(heap / PART_OF_THE_HEAP, LEAST, MOST);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(CACHE);
            table.setCacheIndexAndFilterBlocks(true);
            table.setCacheIndexAndFilterBlocksWithHighPriority(true);
            options.setTableFormatConfig(table);
        }
        options.setWriteBufferManager(MANAGER);
    }

    /// Nothing: what is shared outlives a store.
    @Override
    public void close(String storeName, Options options) {}
}
