package dev.suiren.api.web;

import dev.suiren.people.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The models a client can name. There is one: which base stands behind it is the owner's matter.
@Controller
public class ModelsApi {
  private final Model model;

  public ModelsApi(Clock clock) {
    this.model = new Model(Wire.MODEL, "model", clock.instant().getEpochSecond(), Wire.MODEL);
  }

  record Model(String id, String object, long created, String ownedBy) {}

  record Models(String object, List<Model> data) {}

  @Operation(summary = "Lists the models", gives = Models.class)
  @GetMapping("/v1/models")
  public ResponseEntity<byte[]> list(Caller caller) {
    return Bodies.json(new Models("list", List.of(model)));
  }

  @Operation(summary = "Shows one model", gives = Model.class)
  @GetMapping("/v1/models/{id}")
  public ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
    if (!id.equals(Wire.MODEL)) {
      throw RefusedRequestException.noSuchModel();
    }
    return Bodies.json(model);
  }
}
