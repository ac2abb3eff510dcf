/// The command line: names, options and exit codes. What commands do is elsewhere.
///
/// Exit codes: 0 done, 1 the run failed, 2 bad usage or bad input file, 130 and 143 ended by SIGINT and SIGTERM.
@NullMarked
package responsa.local.command;

import org.jspecify.annotations.NullMarked;
