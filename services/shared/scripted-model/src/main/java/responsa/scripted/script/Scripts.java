package responsa.scripted.script;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The script of each model name that has its own, and the one for all others.
///
/// @param standard for every name without one of its own
/// @param own at most [#MOST] names
public record Scripts(Script standard, Map<String, Script> own) {
    /// Names that can have a script of their own.
    public static final int MOST = 64;

    public Scripts {
        if (own.size() > MOST) {
            throw new IllegalArgumentException(
                    "%d model names have a script of their own; at most %d".formatted(own.size(), MOST));
        }
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /// The script under which a model name answers.
    public Script of(String model) {
        return own.getOrDefault(model, standard);
    }

    /// Whose script that is: the name itself, or `default`.
    public String ownerOf(String model) {
        return own.containsKey(model) ? model : DEFAULT;
    }

    /// The name that stands for all that have no script of their own.
    public static final String DEFAULT = "default";

    /// The same, but for the script of one name, or of [#DEFAULT].
    public Scripts with(String model, Script script) {
        if (model.equals(DEFAULT)) {
            return new Scripts(script, own);
        }
        Map<String, Script> changed = new TreeMap<>(own);
        changed.put(model, script);
        return new Scripts(standard, changed);
    }

    /// The same without a script of this name's own.
    public Scripts without(String model) {
        Map<String, Script> changed = new TreeMap<>(own);
        changed.remove(model);
        return new Scripts(standard, changed);
    }
}
