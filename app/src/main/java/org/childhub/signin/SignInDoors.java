package org.childhub.signin;

import org.childhub.accounts.Right;
import org.childhub.accounts.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every member finds on her own page. */
@Configuration(proxyBeanMethods = false)
class SignInDoors {
  @Bean
  Door devicesDoor() {
    return new Door("signin.devices.title", "/me/devices", Right.BE_MEMBER, "i-lock-simple");
  }
}
