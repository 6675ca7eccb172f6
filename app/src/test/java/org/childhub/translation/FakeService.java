package org.childhub.translation;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on this machine that speaks both protocols and translates as a test says. */
final class FakeService implements ResponseDefinitionTransformerV2, AutoCloseable {
  final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(this));

  private volatile UnaryOperator<String> translation = text -> "x " + text;

  FakeService() {
    server.start();
    server.stubFor(
        get("/languages")
            .willReturn(
                okJson(
                    """
                    [{"code":"en","name":"English","targets":["en","sq","sr","hr"]},
                     {"code":"sr","name":"Serbian","targets":["en"]}]
                    """)));
    server.stubFor(
        get(urlEqualTo("/v3/languages?resource=translate_text"))
            .willReturn(
                okJson(
                    """
                    [{"lang":"en","usable_as_source":true,"usable_as_target":false,"features":{"tag_handling":{}}},
                     {"lang":"en-GB","usable_as_source":false,"usable_as_target":true,"features":{"tag_handling":{}}},
                     {"lang":"ro","usable_as_source":true,"usable_as_target":true,"features":{"tag_handling":{}}},
                     {"lang":"sq","usable_as_source":true,"usable_as_target":true,"features":{}}]
                    """)));
    server.stubFor(post("/translate").willReturn(okJson("{}").withTransformers(getName())));
    server.stubFor(post("/v2/translate").willReturn(okJson("{}").withTransformers(getName())));
  }

  /** From now on every text is translated so; it gets what was sent. */
  void translates(UnaryOperator<String> how) {
    translation = how;
  }

  /** From now on everything is answered with a status, until the answer's end is called. */
  StubMapping answers(int status) {
    return server.stubFor(any(anyUrl()).willReturn(status(status)));
  }

  TranslationSettings settings(String provider) {
    return new TranslationSettings(
        provider, server.baseUrl(), "secret-key", Duration.ofSeconds(5), 400);
  }

  Machine machine(String provider) {
    return new Machine(settings(provider), Duration.ofMillis(50));
  }

  /** What was sent to be translated, request by request. */
  List<JsonNode> requests() {
    return server.getAllServeEvents().reversed().stream()
        .filter(event -> event.getRequest().getUrl().endsWith("/translate"))
        .map(event -> JsonMapper.shared().readTree(event.getRequest().getBodyAsString()))
        .toList();
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    var request = JsonMapper.shared().readTree(event.getRequest().getBodyAsString());
    var free = request.has("q");
    var texts =
        StreamSupport.stream(request.path(free ? "q" : "text").spliterator(), false)
            .map(text -> translation.apply(text.asString()))
            .map(text -> free ? unescaped(text) : text)
            .toList();
    var answer =
        free
            ? Map.of("translatedText", texts)
            : Map.of("translations", texts.stream().map(text -> Map.of("text", text)).toList());
    return okJson(JsonMapper.shared().writeValueAsString(answer)).build();
  }

  /** As LibreTranslate does at the end, markup or not. */
  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  @Override
  public String getName() {
    return "fake";
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public void close() {
    server.stop();
  }
}
