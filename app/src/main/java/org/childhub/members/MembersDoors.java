package org.childhub.members;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where those who look after members begin. */
@Configuration(proxyBeanMethods = false)
class MembersDoors {
  @Bean
  Door membersDoor() {
    return new Door("members.title", "/members", Right.GIVE_ROLES, "i-users");
  }
}
