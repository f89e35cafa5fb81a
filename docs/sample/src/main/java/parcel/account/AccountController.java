package parcel.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountController {
  @GetMapping("/v1/me")
  @RolesAllowed("customer")
  User whoAmI() {
    return new User("me");
  }

  @PostMapping("/v1/session")
  @PermitAll
  Session signIn(@RequestBody Credentials credentials) {
    return new Session("token");
  }

  @PostMapping("${parcel.keys}/{keyId}/rotate")
  @RolesAllowed("customer")
  void rotateKey(@PathVariable String keyId) {}

  @GetMapping("/v1/experiments")
  String experiments() {
    return "none";
  }

  record User(String id) {}

  record Credentials(String user, String password) {}

  record Session(String token) {}
}
