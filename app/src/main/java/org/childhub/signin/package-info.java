/** How people join and sign in, on which devices they are, and what each handler lets them do. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "database", "places", "web", "mail", "audit", "accounts"})
package org.childhub.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
