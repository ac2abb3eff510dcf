package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A value of `responsa.dataset`. A tuple comes first; what came of judging it again follows in its partition.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Tuple.class, name = "tuple"),
    @JsonSubTypes.Type(value = Confirmation.class, name = "confirmation"),
    @JsonSubTypes.Type(value = Retraction.class, name = "retraction")
})
public sealed interface DatasetRecord permits Tuple, Confirmation, Retraction {}
