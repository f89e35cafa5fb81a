package parcel.customers;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("isAuthenticated()")
@Tag(name = "customers")
class CustomerController {
  @GetMapping(path = "/v1/customers", params = "email")
  List<Customer> findByEmail(@RequestParam String email) {
    return List.of();
  }

  @GetMapping(path = "/v1/customers", params = "phone")
  List<Customer> findByPhone(@RequestParam String phone) {
    return List.of();
  }

  @GetMapping("/v1/customers/{customerId}")
  Customer getCustomer(@PathVariable String customerId) {
    return new Customer(customerId);
  }

  @PutMapping("/v1/customers/{customerId}")
  Customer updateCustomer(@PathVariable String customerId, @RequestBody Customer customer) {
    return customer;
  }

  @PostMapping("/v1/addresses/validate")
  Address validateAddress(@RequestBody Address address) {
    return address;
  }

  record Customer(String id) {}

  record Address(String street, String town) {}
}
