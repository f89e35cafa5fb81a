package parcel.parcels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import parcel.web.ApiController;

@ApiController("/v1/returns")
@Tag(name = "parcels")
class ReturnController {
  @PostMapping
  @Operation(operationId = "createReturn", summary = "Register a return")
  Parcel create(@RequestBody ParcelDraft draft) {
    return new Parcel("2", "returning");
  }
}
