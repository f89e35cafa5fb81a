package parcel.tracking;

import java.util.List;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TrackingController implements TrackingApi {
  @Override
  public Tracking trackParcel(String trackingCode) {
    return new Tracking(trackingCode, "Ulm");
  }

  @Override
  public List<TrackingEvent> listTrackingEvents(String trackingCode) {
    return List.of();
  }
}
