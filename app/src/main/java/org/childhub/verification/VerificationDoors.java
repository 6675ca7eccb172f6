package org.childhub.verification;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where members ask and where others decide. */
@Configuration(proxyBeanMethods = false)
class VerificationDoors {
  @Bean
  Door verificationDoor() {
    return new Door("verification.title", "/me/verification", Right.BE_MEMBER, "i-seal-check");
  }

  @Bean
  Door decisionDoor() {
    return new Door("verification.queue", "/verifications", Right.VERIFY, "i-user-focus");
  }

  @Bean
  Door queueOfConfirmers() {
    return new Door("moderation.queue", "/queue", Right.VERIFY, "i-list");
  }
}
