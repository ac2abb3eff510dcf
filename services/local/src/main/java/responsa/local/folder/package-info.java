/// Where a run lives: its folder below `--data`, and the folder of its output.
///
/// A run's folder holds its broker's log, the state of its stages, its log file and `run.json`, which says what the
/// run is. One process at a time has it. What is written here is written whole or not at all.
@NullMarked
package responsa.local.folder;

import org.jspecify.annotations.NullMarked;
