package org.childhub.web;

import org.apache.coyote.Request;
import org.apache.coyote.http2.Http2Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Speaks HTTP/2 without TLS to whoever begins with it (RFC 9113, section 3.3), as proxies do. An
 * offer to upgrade (Upgrade: h2c, obsolete since RFC 9113) is passed over: Tomcat cuts a connection
 * whose offer comes with a large body, and clients such as Java's own make that offer with every
 * upload.
 */
@Component
class PriorHttp2 implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector ->
            connector.addUpgradeProtocol(
                new Http2Protocol() {
                  @Override
                  public boolean accept(Request request) {
                    return false;
                  }
                }));
  }
}
