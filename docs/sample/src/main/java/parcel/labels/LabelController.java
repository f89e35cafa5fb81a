package parcel.labels;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import parcel.web.Paths;

@RestController
class LabelController {
  @PostMapping(Paths.LABELS)
  Label printLabel(@RequestBody LabelOrder order) {
    return new Label("1", order.format());
  }

  @GetMapping(Paths.LABELS + "/{id:\\d+}")
  Label getLabel(@PathVariable String id) {
    return new Label(id, "pdf");
  }

  record Label(String id, String format) {}

  record LabelOrder(String parcelId, String format) {}
}
