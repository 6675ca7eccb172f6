package org.childhub.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States that anyone may call a handler, or every handler of a controller, without an account. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToEveryone {
  /**
   * Whether a form that another site sent reaches the handler, which then asks its reader to send
   * it herself.
   */
  boolean asksForeignersAgain() default false;
}
