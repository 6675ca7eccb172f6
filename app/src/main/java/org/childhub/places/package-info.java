/** Countries and regions, helplines and ages of consent: data with source and date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "web"})
package org.childhub.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
