/**
 * Takes out of a file what tells of people and places without being its content. It stands apart
 * from storage because it is byte formats alone: no database, no framework.
 */
@NullMarked
package org.childhub.files.traces;

import org.jspecify.annotations.NullMarked;
