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
    /// For blocks that are read, and the part of it for what is not written to disk yet.
    static final long BYTES = 192L << 20;

    private static final long BUFFERS = BYTES / 2;

    static {
        RocksDB.loadLibrary();
        UnpackedLibrary.unlink("librocksdbjni");
    }

    private static final Cache CACHE = new LRUCache(BYTES);
    private static final WriteBufferManager MANAGER = new WriteBufferManager(BUFFERS, CACHE);

    /// Called by the engine.
    public SharedStoreMemory() {}

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
