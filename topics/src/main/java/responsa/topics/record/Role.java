package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who speaks a turn of a conversation.
public enum Role {
    SYSTEM,
    DEVELOPER,
    USER,
    ASSISTANT,
    TOOL;

    /// The role of this name, in lower case as endpoints and files write it; empty if there is none.
    public static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.text().equals(name)).findFirst();
    }

    /// The name that endpoints and files use.
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Role parse(String name) {
        return named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "role is \"%s\"; use system, developer, user, assistant or tool".formatted(name)));
    }
}
