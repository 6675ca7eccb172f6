/**
 * The ground floor: the data folder, its settings, and the PostgreSQL that everything is kept in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.childhub.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
