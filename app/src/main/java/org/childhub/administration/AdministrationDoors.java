package org.childhub.administration;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those find on their own page who look after the hub. */
@Configuration(proxyBeanMethods = false)
class AdministrationDoors {
  @Bean
  Door topicsDoor() {
    return new Door("administration.topics.title", "/admin/topics", Right.CURATE, "i-tag");
  }

  @Bean
  Door helplinesDoor() {
    return new Door("administration.helplines.title", "/admin/helplines", Right.CURATE, "i-phone");
  }

  @Bean
  Door agesDoor() {
    return new Door("administration.ages.title", "/admin/ages", Right.CURATE, "i-users");
  }

  @Bean
  Door siteDoor() {
    return new Door("administration.site.title", "/admin/site", Right.ADMINISTER, "i-globe-simple");
  }

  @Bean
  Door organisationsDoor() {
    return new Door(
        "administration.organisations.title",
        "/admin/organisations",
        Right.ADMINISTER,
        "i-seal-check");
  }

  @Bean
  Door jobsDoor() {
    return new Door("administration.jobs.title", "/admin/jobs", Right.ADMINISTER, "i-clock");
  }
}
