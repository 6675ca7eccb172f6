/** What members can do about what is kept of them, and how long it is kept. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "database", "web", "mail", "audit", "accounts", "signin"})
package org.childhub.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
