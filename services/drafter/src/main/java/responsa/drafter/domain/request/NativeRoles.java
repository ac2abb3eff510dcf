package responsa.drafter.domain.request;

import java.util.EnumSet;
import java.util.Set;
import responsa.topics.record.Role;

/// The roles that a model takes as turns, beside user and assistant, which every model takes.
///
/// A system message is never sent as a turn of its own: many chat templates take one, and first, and that one holds
/// the instructions and the excerpt.
///
/// @param roles of developer and tool, those that need not be quoted
public record NativeRoles(Set<Role> roles) {
    private static final Set<Role> CHOICE = EnumSet.of(Role.DEVELOPER, Role.TOOL);

    public NativeRoles {
        roles = Set.copyOf(roles);
        for (Role role : roles) {
            if (!CHOICE.contains(role)) {
                throw new IllegalArgumentException(
                        "native-roles names %s; it may name developer and tool. %s".formatted(role.text(), why(role)));
            }
        }
    }

    /// Neither developer nor tool: what every OpenAI-compatible endpoint takes.
    public static NativeRoles none() {
        return new NativeRoles(Set.of());
    }

    /// Whether a message of this role is sent as a turn.
    boolean takes(Role role) {
        return role == Role.USER || role == Role.ASSISTANT || roles.contains(role);
    }

    private static String why(Role role) {
        return role == Role.SYSTEM
                ? "A request has one system message; those of a conversation are quoted in it."
                : "Turns of this role are always sent as they are.";
    }
}
