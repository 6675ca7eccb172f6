/** The hub as a reader meets it: the delivered program, a real browser, every kind of page. */
@NullMarked
package org.childhub.journeys;

import org.jspecify.annotations.NullMarked;
