package org.childhub.oversight;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way from a member's own page to the audit log. */
@Configuration(proxyBeanMethods = false)
class OversightDoors {
  @Bean
  Door auditDoor() {
    return new Door("oversight.audit", "/audit", Right.SEE_AUDIT, "i-list");
  }
}
