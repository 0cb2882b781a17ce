package org.waybill.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Text made safe for pages. Everything that comes from data or from a request goes through here.
 */
final class Html {
  private Html() {}

  /**
   * The text as content of an element or of a quoted attribute; never a place holder of a template.
   */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("{", "&#123;");
  }

  /** The text as a part of a path or query of a URL, in ASCII. */
  static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A text file of this package. */
  static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole page: the frame with a title, which is escaped here, and a body, which is not. */
  static String page(String title, String body) {
    return resource("page.html").replace("{{title}}", escape(title)).replace("{{body}}", body);
  }
}
