package responsa.local.command;

import picocli.CommandLine.Command;

/// `responsa` alone.
@Command(
        name = "responsa",
        description = {
            "Turns prompts and a written model spec into training tuples (prompt, chain of thought, response).",
            "",
            "Start with: responsa run"
        },
        footer = {
            "",
            "responsa model runs the scripted model alone; responsa model --help lists its options.",
            "responsa bench [SCENARIO...] runs the benchmark, JSON on standard output; responsa bench --help lists scenarios.",
            "responsa test [--system] runs the project's tests.",
            "Exit codes: 0 done, 1 the run failed, 2 bad usage or input file, 130 or 143 stopped by a signal."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RootCommand {}
