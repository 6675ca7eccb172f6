package org.childhub.people;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every member finds on her own page. */
@Configuration(proxyBeanMethods = false)
class PeopleDoors {
  @Bean
  Door profileDoor() {
    return new Door("people.profile.title", "/me/profile", Right.BE_MEMBER, "i-user-circle");
  }
}
