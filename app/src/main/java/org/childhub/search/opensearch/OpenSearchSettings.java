package org.childhub.search.opensearch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which cluster holds the index.
 *
 * @param url addresses of its nodes; none where Lucene in the data folder is the engine
 * @param prefix of the names of its indexes, and the alias that is searched
 * @param shards in how many parts an index is made
 * @param replicas how many copies each part has at most; as many as there are nodes to hold them
 */
@ConfigurationProperties("hub.search.opensearch")
public record OpenSearchSettings(
    @DefaultValue List<String> url,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("childhub")
        @Pattern(
            regexp = "[a-z][a-z0-9-]{0,60}",
            message = "must be small letters, digits and hyphens, a letter first")
        String prefix,
    @DefaultValue("1") @Min(1) @Max(64) int shards,
    @DefaultValue("1") @Min(0) @Max(8) int replicas) {
  public OpenSearchSettings {
    url = url.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    if (!url.stream().allMatch(OpenSearchSettings::isAddress)) {
      throw new IllegalArgumentException(
          "hub.search.opensearch.url must be addresses such as https://node1:9200, parted by commas");
    }
  }

  private static boolean isAddress(String url) {
    try {
      var address = URI.create(url);
      return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getPath().length() < 2;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether the index is in a cluster. */
  public boolean isGiven() {
    return !url.isEmpty();
  }
}
