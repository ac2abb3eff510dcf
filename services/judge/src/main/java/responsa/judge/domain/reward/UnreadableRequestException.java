package responsa.judge.domain.reward;

/// A request cannot be used. The message is for its sender: where, what is wrong, what to do; it quotes no text of
/// it.
public final class UnreadableRequestException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableRequestException(String message) {
        super(message);
    }
}
