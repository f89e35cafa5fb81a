package io.apiledger.driver.scan.python.run;

/** Ends the run of a module or function that is too much to follow. */
final class TooMuchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Site site;

  TooMuchException(Site site, String what) {
    super(what, null, false, false);
    this.site = site;
  }

  Site site() {
    return site;
  }
}
