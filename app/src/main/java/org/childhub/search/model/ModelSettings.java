package org.childhub.search.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which sentence model search has.
 *
 * @param model a folder with a sentence-embedding model; null or blank: none
 */
@ConfigurationProperties("hub.search")
public record ModelSettings(@Nullable Path model) {
  public ModelSettings {
    model = model == null || model.toString().isBlank() ? null : model;
    if (model != null) {
      new ModelFolder(model)
          .problem()
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException("hub.search.model " + problem);
              });
    }
  }

  /** Whether search has a sentence model. */
  public boolean isGiven() {
    return model != null;
  }

  /** Null where none is set; refuses one that cannot be used. */
  public @Nullable SentenceModel open() {
    return model == null ? null : SentenceModel.open(new ModelFolder(model));
  }
}
