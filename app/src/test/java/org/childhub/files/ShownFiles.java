package org.childhub.files;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Stands for the rooms that show files. */
@Component
class ShownFiles implements FileVisibility, FileUse {
  private final Set<Long> shown = ConcurrentHashMap.newKeySet();

  void show(long fileId) {
    shown.add(fileId);
  }

  @Override
  public boolean uses(long fileId) {
    return shown.contains(fileId);
  }

  @Override
  public boolean isPublic(long fileId) {
    return shown.contains(fileId);
  }
}
