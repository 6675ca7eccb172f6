/**
 * What comes in from elsewhere: files of records and harvested repositories, checked, counted and
 * put into the library.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "places",
      "topics",
      "files",
      "web",
      "catalogue",
      "library",
      "accounts",
      "audit",
      "moderation",
      "database"
    })
package org.childhub.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
