package parcel.parcels;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/parcels")
@Tag(name = "parcels")
class ParcelController {
  @GetMapping
  @Operation(operationId = "listParcels", summary = "List parcels")
  List<Parcel> list() {
    return List.of();
  }

  @PostMapping
  @Operation(operationId = "createParcel", summary = "Register a parcel")
  ResponseEntity<Parcel> create(@RequestBody ParcelDraft draft) {
    return ResponseEntity.ok(new Parcel("1", "new"));
  }

  @GetMapping("/{parcelId}")
  @Operation(operationId = "getParcel", summary = "Get a parcel")
  Parcel get(@PathVariable String parcelId) {
    return new Parcel(parcelId, "new");
  }

  /** Changes what is known of a parcel. Nobody has written this into the document yet. */
  @PutMapping("/{parcelId}")
  Parcel update(@PathVariable String parcelId, @RequestBody ParcelDraft draft) {
    return new Parcel(parcelId, "new");
  }

  @DeleteMapping("/{parcelId}")
  @Operation(
      operationId = "cancelParcel",
      summary = "Cancel a parcel that was not picked up")
  void cancel(@PathVariable String parcelId) {}

  /** For operators: it is kept out of the document on purpose. */
  @Hidden
  @PreAuthorize("hasRole('OPERATOR')")
  @PostMapping("/reindex")
  void reindex() {}
}
