package org.childhub.web;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Gives what went wrong a number that stands in the log too, without what was sent. */
@Component
final class Incidents {
  private static final Logger log = LoggerFactory.getLogger(Incidents.class);
  private final SecureRandom random = new SecureRandom();

  /** The page for a status; a database that is away for a moment is no bug. */
  ErrorPage page(int status, String address, @Nullable Throwable cause) {
    if (status < 500) {
      return new ErrorPage(status, null);
    }
    var incident = "%08x".formatted(random.nextInt());
    if (isBusy(cause)) {
      log.error("incident {} at {}: the database does not answer", incident, address);
      return new ErrorPage(503, incident);
    }
    log.error("incident {} at {}", incident, address, cause);
    return new ErrorPage(status, incident);
  }

  private static boolean isBusy(@Nullable Throwable cause) {
    for (var at = cause; at != null; at = at.getCause()) {
      if (at instanceof DataAccessResourceFailureException
          || at instanceof CannotCreateTransactionException) {
        return true;
      }
    }
    return false;
  }
}
