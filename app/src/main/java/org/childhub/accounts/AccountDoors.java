package org.childhub.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every member finds on her own page. */
@Configuration(proxyBeanMethods = false)
class AccountDoors {
  @Bean
  Door devicesDoor() {
    return new Door("accounts.devices.title", "/me/devices", Right.BE_MEMBER, "i-lock-simple");
  }
}
