package parcel.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the load balancer: outside the audience's prefix. */
@RestController
class HealthController {
  @GetMapping("/health")
  String health() {
    return "up";
  }
}
