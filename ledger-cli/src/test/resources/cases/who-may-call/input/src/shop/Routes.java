package shop;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
class Routes {
  @RolesAllowed("clerk")
  @GetMapping("/api/orders") String orders() { return ""; }

  @LoginRequired
  @GetMapping("/api/orders/export") String export() { return ""; }

  @PreAuthorize("isAnonymous() or hasRole('ADMIN')")
  @GetMapping("/api/orders/perhaps") String perhaps() { return ""; }

  @GetMapping("/api/health") String health() { return ""; }

  @GetMapping("/api/about") String about() { return ""; }

  @GetMapping("/internal/jobs") String jobs() { return ""; }

  @GetMapping("/internal/ping") String ping() { return ""; }

  @GetMapping("/batch/state") String state() { return ""; }
}
