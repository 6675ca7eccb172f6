/** Members' profiles: what each says of herself and who may see it; the people whom all may see. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "places",
      "topics",
      "web",
      "files",
      "audit",
      "accounts",
      "catalogue"
    })
package org.childhub.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
