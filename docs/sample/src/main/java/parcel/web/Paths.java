package parcel.web;

/** The parts of paths that several controllers share. */
public final class Paths {
  public static final String V1 = "/v1";
  public static final String LABELS = V1 + "/labels";

  private Paths() {}
}
