package org.childhub.samples;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Fills an empty hub when it starts, unless the setting {@code hub.sample} says no. */
@Component
@ConditionalOnWebApplication
class FirstStart implements ApplicationRunner {
  private final SampleContent content;
  private final boolean wanted;

  FirstStart(SampleContent content, @Value("${hub.sample:true}") boolean wanted) {
    this.content = content;
    this.wanted = wanted;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    if (wanted && content.isWanted()) {
      content.load();
    }
  }
}
