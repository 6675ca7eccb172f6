package org.childhub.notices;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every member finds on her own page. */
@Configuration(proxyBeanMethods = false)
class NoticesDoors {
  @Bean
  Door noticesDoor() {
    return new Door("notices.title", Notices.PATH, Right.BE_MEMBER, "i-bell-simple");
  }
}
