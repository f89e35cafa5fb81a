package parcel.pickups;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${parcel.api}/pickups")
class PickupController extends CrudController<PickupController.Pickup> {
  @Override
  Pickup find(String id) {
    return new Pickup(id);
  }

  record Pickup(String id) {}
}
