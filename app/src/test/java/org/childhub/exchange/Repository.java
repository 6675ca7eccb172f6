package org.childhub.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OAI-PMH repository on loopback that answers what a test wants. */
final class Repository implements AutoCloseable {
  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

  Repository() {
    server.start();
  }

  String address() {
    return server.baseUrl() + "/oai";
  }

  Sources order(Path report) {
    return Sources.order(address(), SourceFormat.OAI, report);
  }

  /** Answers a verb (without a token) in this way from now on. */
  void answer(String verb, ResponseDefinitionBuilder answer) {
    server.stubFor(
        get(urlPathEqualTo("/oai"))
            .withQueryParam("verb", equalTo(verb))
            .atPriority(9)
            .willReturn(answer));
  }

  void answerToken(String token, ResponseDefinitionBuilder answer) {
    server.stubFor(
        get(urlPathEqualTo("/oai"))
            .withQueryParam("resumptionToken", equalTo(token))
            .atPriority(1)
            .willReturn(answer));
  }

  static ResponseDefinitionBuilder xml(String body) {
    return aResponse().withHeader("Content-Type", "text/xml;charset=UTF-8").withBody(body);
  }

  static ResponseDefinitionBuilder fixture(String name) throws IOException {
    byte[] body =
        Files.readAllBytes(SharedData.fixture("oai-pmh/sickle/tests/sample_data/" + name));
    return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
  }

  /** A page of a list; the token may be empty. */
  static ResponseDefinitionBuilder page(String token, String... records) {
    return xml(
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><ListRecords>%s<resumptionToken>%s</resumptionToken></ListRecords></OAI-PMH>"
            .formatted(Stream.of(records).collect(Collectors.joining()), token));
  }

  static String record(String id, String title) {
    return """
        <record><header><identifier>%s</identifier><datestamp>2026-03-%s</datestamp></header><metadata>
        <dc xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:date>2020</dc:date></dc></metadata></record>
        """
        .formatted(id, id.matches("\\d\\d") ? id : "01", title);
  }

  static String deleted(String id) {
    return "<record><header status='deleted'><identifier>%s</identifier><datestamp>2026-04-01</datestamp></header></record>"
        .formatted(id);
  }

  /** The queries that came, oldest first. */
  List<String> asked() {
    return server.getAllServeEvents().reversed().stream()
        .map(event -> event.getRequest())
        .map(LoggedRequest::getUrl)
        .map(url -> url.substring(url.indexOf('?') + 1))
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
