package responsa.scripted;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.scripted.script.Script;
import responsa.scripted.script.Scripts;

/// How the stand-in is started.
///
/// @param host the address that it binds; anything but a loopback address lets others ask and administer it
/// @param port 0 takes any free one
/// @param seed of all chance
/// @param apiKey that calls below `/v1/` must bear as `Authorization: Bearer`; none is asked for without it
public record ScriptedSettings(
        String host,
        int port,
        long seed,
        Scripts scripts,
        Bounds bounds,
        @Nullable String apiKey) {

    public ScriptedSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is %d; 0 to 65535, and 0 takes any free one".formatted(port));
        }
    }

    /// Bounds on what is read and remembered.
    ///
    /// @param requestBytes the largest body; past it, 413
    /// @param calls requests whose calls are remembered; past it, the one asked longest ago is forgotten and
    ///     counted so
    /// @param prefixBlocks blocks of 64 tokens in the prefix cache
    public record Bounds(int requestBytes, int calls, int prefixBlocks) {

        public Bounds {
            check("request bytes", requestBytes, 1_024, 1 << 28);
            check("calls", calls, 1, 4_000_000);
            check("prefix blocks", prefixBlocks, 1, 4_000_000);
        }

        private static void check(String name, int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException("bound on %s is %d; %d to %d".formatted(name, value, least, most));
            }
        }
    }

    /// Any free port of 127.0.0.1, the standard script for every model, 8 MiB a request, 262,144 calls, 16,384 blocks.
    public static ScriptedSettings standard() {
        return new ScriptedSettings(
                "127.0.0.1",
                0,
                0,
                new Scripts(Script.standard(), Map.of()),
                new Bounds(8 << 20, 1 << 18, 1 << 14),
                null);
    }

    /// The same, but for the address.
    public ScriptedSettings at(String otherHost, int otherPort) {
        return new ScriptedSettings(otherHost, otherPort, seed, scripts, bounds, apiKey);
    }

    /// The same, but for the seed.
    public ScriptedSettings withSeed(long other) {
        return new ScriptedSettings(host, port, other, scripts, bounds, apiKey);
    }

    /// The same, but for the script of every model name that has none of its own.
    public ScriptedSettings with(Script script) {
        return with(Scripts.DEFAULT, script);
    }

    /// The same, but for the script of one model name.
    public ScriptedSettings with(String model, Script script) {
        return new ScriptedSettings(host, port, seed, scripts.with(model, script), bounds, apiKey);
    }

    /// The same, but for the bounds.
    public ScriptedSettings with(Bounds other) {
        return new ScriptedSettings(host, port, seed, scripts, other, apiKey);
    }

    /// The same, but for the key.
    public ScriptedSettings withApiKey(String key) {
        return new ScriptedSettings(host, port, seed, scripts, bounds, key);
    }

    /// Without the key.
    @Override
    public String toString() {
        return "ScriptedSettings[%s:%d, seed %d, %s]".formatted(host, port, seed, scripts);
    }
}
