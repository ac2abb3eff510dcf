package responsa.scripted.script;

import java.util.Locale;

/// How the constants of this package are written in JSON: in lower case, with hyphens.
final class Named {
    private Named() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
