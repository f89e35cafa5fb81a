package io.apiledger.engine.picture;

/**
 * How a shape is filled.
 *
 * @param kind the class by which a page colours it
 * @param colour where no page does: readable on a light and on a dark ground
 * @param percent how opaque, 0 to 100
 */
record Paint(String kind, String colour, int percent) {
  static final Paint ROUTES = new Paint("picture-routes", "#5b82ad", 100);
  static final Paint DOCUMENTED = new Paint("picture-documented", "#4d9463", 100);
  static final Paint DRIFTED = new Paint("picture-drifted", "#cf5b52", 100);
  static final Paint OPEN = new Paint("picture-open", "#b07d1e", 100);

  static Paint heat(int percent) {
    return new Paint("picture-heat", "#5b82ad", percent);
  }

  static Paint ground() {
    return new Paint("picture-ground", "currentColor", 7);
  }

  String opacity() {
    return percent % 10 == 0 ? "0." + percent / 10 : (percent < 10 ? "0.0" : "0.") + percent;
  }
}
