package org.childhub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** How large kept pictures are once they are drawn. */
@Component
public class PictureSizes {
  private final FileFolder folder;

  PictureSizes(FileFolder folder) {
    this.folder = folder;
  }

  /** The longer side of a kept picture, in pixels. */
  public int longerSide(StoredFile picture) {
    try {
      var size = Soundness.size(folder.path(picture.sha256()), picture.type());
      return Math.max(size[0], size[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
