package parcel.depots;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the old app. The gateway maps {@code /legacy} onto {@code /v1}. */
@RestController
@Deprecated
class LegacyDepotController {
  @GetMapping("/legacy/depots")
  List<String> listDepotsLegacy() {
    return List.of();
  }
}
