package responsa.topics.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/// Reads a record only if every component that is not `@Nullable` has a value: what the types promise holds
/// for what comes from outside, too.
final class NullContract extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final JsonSetter.Value NEVER_NULL = JsonSetter.Value.forValueNulls(Nulls.FAIL);

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isNonNullComponent(parameter)
                ? NEVER_NULL
                : super.findSetterInfo(annotated);
    }

    private static boolean isNonNullComponent(AnnotatedParameter parameter) {
        return parameter.getDeclaringClass().isRecord()
                && parameter.getOwner().getAnnotated() instanceof Executable constructor
                && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
