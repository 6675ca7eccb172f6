/** Measures the built program from outside: pages, import and Lighthouse. */
@NullMarked
package org.childhub.bench;

import org.jspecify.annotations.NullMarked;
