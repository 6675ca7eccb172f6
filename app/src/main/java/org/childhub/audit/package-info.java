/** What was done to what by whom, in a chain of which no link can be changed unseen. */
@NullMarked
@ApplicationModule(allowedDependencies = "database")
package org.childhub.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
