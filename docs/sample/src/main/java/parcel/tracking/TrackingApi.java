package parcel.tracking;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mappings stand on an interface; the controller inherits them. */
@RequestMapping("/v1/tracking/{trackingCode}")
interface TrackingApi {
  /** Where a parcel is. */
  @GetMapping
  Tracking trackParcel(@PathVariable String trackingCode);

  /** What happened to a parcel so far. */
  @GetMapping("/Events")
  List<TrackingEvent> listTrackingEvents(@PathVariable String trackingCode);

  record Tracking(String code, String depot) {}

  record TrackingEvent(String at, String what) {}
}
