package dev.suiren.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The label that a file or a message carries beside a text which a base wrote, in the fields of GB
/// 45438-2025: what it is, who made it, and which piece it is. Words of ours and of the operator.
///
/// @param label `1`: made by AI
/// @param contentProducer the provider's name or registration code; empty where none was set
/// @param produceId the id of the answer or the conversation
/// @param reservedCode1 for the producer's own checks, empty
/// @param contentPropagator who passes it on; empty, since here it is only handed out
/// @param propagateId likewise
/// @param reservedCode2 likewise
public record Aigc(
    @JsonProperty("Label") String label,
    @JsonProperty("ContentProducer") String contentProducer,
    @JsonProperty("ProduceID") String produceId,
    @JsonProperty("ReservedCode1") String reservedCode1,
    @JsonProperty("ContentPropagator") String contentPropagator,
    @JsonProperty("PropagateID") String propagateId,
    @JsonProperty("ReservedCode2") String reservedCode2) {

  /// Of something that a base wrote.
  public static Aigc of(OperatorSettings operator, String id) {
    return new Aigc("1", operator.producer(), id, "", "", "", "");
  }
}
