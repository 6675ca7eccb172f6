/**
 * What is put into the index and what is asked of it, whichever engine holds it; depends on no
 * engine and on no page.
 */
@NullMarked
package org.childhub.search.engine;

import org.jspecify.annotations.NullMarked;
