package parcel.depots;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/depots")
class DepotController {
  @GetMapping
  List<Depot> listDepots() {
    return List.of();
  }

  @GetMapping("/{depotId}/hours")
  String getDepotHours(@PathVariable String depotId) {
    return "8-18";
  }

  record Depot(String id, String town) {}
}
