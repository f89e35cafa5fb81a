package parcel.pickups;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What every collection has; a controller says below which path. */
abstract class CrudController<T> {
  abstract T find(String id);

  @PostMapping
  T create(@RequestBody T item) {
    return item;
  }

  @GetMapping("/{pickupId}")
  T get(@PathVariable String pickupId) {
    return find(pickupId);
  }

  @DeleteMapping("/{pickupId}")
  void remove(@PathVariable String pickupId) {}
}
