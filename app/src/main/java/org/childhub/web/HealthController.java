package org.childhub.web;

import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 200 when the hub can answer from its database, otherwise 503. */
@OpenToEveryone
@RestController
class HealthController {
  private final JdbcClient db;

  HealthController(JdbcClient db) {
    this.db = db;
  }

  @GetMapping("/healthz")
  ResponseEntity<String> show() {
    try {
      db.sql("select 1").query(Integer.class).single();
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("ready\n");
    } catch (DataAccessException e) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .cacheControl(CacheControl.noStore())
          .body("no database\n");
    }
  }
}
