package org.childhub.uploads;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.childhub.files.FileUse;
import org.springframework.stereotype.Component;

/** Stands for a room that takes files up. */
@Component
class Shelf implements FileUse {
  private final Set<Long> taken = ConcurrentHashMap.newKeySet();

  void take(long fileId) {
    taken.add(fileId);
  }

  void giveBack(long fileId) {
    taken.remove(fileId);
  }

  @Override
  public boolean uses(long fileId) {
    return taken.contains(fileId);
  }
}
