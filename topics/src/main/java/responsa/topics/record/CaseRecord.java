package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A value of `responsa.cases`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Case.class, name = "case"),
    @JsonSubTypes.Type(value = Failure.class, name = "failure")
})
public sealed interface CaseRecord permits Case, Failure {}
