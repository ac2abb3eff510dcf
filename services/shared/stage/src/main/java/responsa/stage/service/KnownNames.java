package responsa.stage.service;

import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The settings that a mapping has, and what is wrong with a name that is none of them.
///
/// @param prefix with its full stop, such as `responsa.drafter.`
/// @param names in full; `*` stands for the key of a map
record KnownNames(String prefix, TreeSet<String> names) {
    private static final int FURTHEST_GUESS = 6;

    static KnownNames of(Class<?> mapping) {
        ConfigClass read = ConfigClass.configClass(mapping);
        return new KnownNames(
                read.getPrefix() + ".", new TreeSet<>(read.getProperties().keySet()));
    }

    /// Names of the environment come twice from a configuration: as they are, and as the properties they may mean.
    List<String> problems(Iterable<String> given) {
        Set<String> all = new TreeSet<>();
        given.forEach(all::add);
        return all.stream()
                .filter(name -> isUnknown(name) && (isVariable(name) || !all.contains(variable(name))))
                .map(this::problem)
                .toList();
    }

    private boolean isUnknown(String name) {
        return name.startsWith(prefix)
                ? names.stream().noneMatch(known -> matches(known, name))
                : name.startsWith(variable(prefix)) && names.stream().noneMatch(known -> matchesVariable(known, name));
    }

    private String problem(String name) {
        Optional<String> guess = names.stream()
                .min(Comparator.comparingInt(known -> distance(plain(known), plain(name))))
                .filter(known -> distance(plain(known), plain(name)) <= FURTHEST_GUESS);
        String known =
                guess.map("did you mean %s?"::formatted).orElseGet(() -> "there are " + String.join(", ", names) + ".");
        return "%s is no setting; %s".formatted(name, known);
    }

    private static boolean matches(String known, String name) {
        return Pattern.matches(Pattern.quote(known).replace("*", "\\E.+\\Q"), name);
    }

    private static boolean isVariable(String name) {
        return variable(name).equals(name);
    }

    private static boolean matchesVariable(String known, String name) {
        return Pattern.matches(variable(known.replace("*", "0")).replace("0", ".+"), name);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    }

    /// Letters to change, add or leave out (Levenshtein).
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
