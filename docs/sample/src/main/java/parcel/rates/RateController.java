package parcel.rates;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "rates")
class RateController {
  /** What a parcel would cost. */
  @PostMapping("/v1/rates/quote")
  Price quoteRate(@RequestBody QuoteRequest request) {
    return new Price(499, "EUR");
  }

  @GetMapping("/v1/zones/")
  List<Zone> listZones() {
    return List.of();
  }

  record Price(int cents, String currency) {}

  record QuoteRequest(int grams, String zone) {}

  record Zone(String id) {}
}
