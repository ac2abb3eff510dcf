package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A value of `responsa.drafts`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Draft.class, name = "draft"),
    @JsonSubTypes.Type(value = Failure.class, name = "failure")
})
public sealed interface DraftRecord permits Draft, Failure {}
