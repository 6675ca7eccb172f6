package org.childhub.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the pages.
 *
 * @param baseUrl the address readers use, such as {@code https://hub.example.org}
 * @param name the site's name in titles and feeds
 */
@Validated
@ConfigurationProperties("hub.site")
record WebSettings(
    @DefaultValue("http://localhost:8080")
        @Pattern(
            regexp = "https?://[^/\\s]+",
            message = "must be like https://hub.example.org, without a path")
        String baseUrl,
    @DefaultValue("ChildHub") @NotBlank String name) {}
