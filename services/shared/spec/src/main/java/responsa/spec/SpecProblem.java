package responsa.spec;

/// Something in a spec that its author should know.
///
/// @param file the name that the spec was read under
/// @param line from 1; 0 means the file as a whole
/// @param what what is the case, with the value
/// @param remedy what to do, and what holds until then
public record SpecProblem(String file, int line, String what, String remedy) {

    /// One line for people: where, what, what to do.
    public String message() {
        return "%s: %s; %s.".formatted(line == 0 ? file : file + ":" + line, what, remedy);
    }
}
