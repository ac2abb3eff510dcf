package responsa.spec.change;

import java.util.Locale;

/// In what a policy differs between two versions; it may in several.
public enum Difference {
    /// The earlier version does not have it.
    ADDED,
    /// The later version does not have it.
    REMOVED,
    /// It stands below other sections or policies.
    MOVED,
    /// Another title.
    TITLE,
    /// Another one may override it.
    AUTHORITY,
    /// Another line in the list of all policies.
    SUMMARY,
    /// Other rules.
    TEXT,
    /// Other worked examples.
    EXAMPLES;

    /// The name that tables use.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
