package org.childhub.exchange;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those find on their own page who bring in records. */
@Configuration(proxyBeanMethods = false)
class ImportDoors {
  @Bean
  Door importDoor() {
    return new Door("exchange.title", "/admin/import", Right.IMPORT, "i-download-simple");
  }
}
