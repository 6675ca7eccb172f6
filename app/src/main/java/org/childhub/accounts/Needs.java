package org.childhub.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States which right a handler, or every handler of a controller, needs. Whoever is not signed in
 * is asked to; to whoever lacks the right the address does not exist. Answers are never kept.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  Right value();
}
