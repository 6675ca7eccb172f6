package org.childhub.files;

/** The first page of a file as a JPEG, 480 and 240 pixels wide; the height is of the wide one. */
public record Cover(String sha256, int height) {
  public static final int WIDE = 480;
  public static final int NARROW = 240;

  public String wide() {
    return address(WIDE);
  }

  public String narrow() {
    return address(NARROW);
  }

  private String address(int width) {
    return "/covers/" + sha256 + "-" + width + ".jpg";
  }
}
