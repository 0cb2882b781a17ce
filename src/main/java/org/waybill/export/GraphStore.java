package org.waybill.export;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/**
 * Speaks the SPARQL 1.1 Graph Store Protocol; a graph is named in the address. All that it does may
 * be done twice, so where the store says that it is busy it is asked again, a few times.
 */
public final class GraphStore {

  private static final String TRIPLES = "application/n-triples";
  private static final Duration SLOWEST = Duration.ofMinutes(10);
  private static final int TRIES = 5;

  private static final int NO_LOGIN = 401;
  private static final int FORBIDDEN = 403;
  private static final int ABSENT = 404;
  private static final int TOO_LARGE = 413;
  private static final int BUSY = 503;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
  private final URI address;
  private final Optional<String> login;
  private final Duration pause;

  private GraphStore(URI address, Optional<String> login, Duration pause) {
    this.address = address;
    this.login = login;
    this.pause = pause;
  }

  /**
   * @param url may hold a name and password, which are never shown
   * @param login {@code NAME:PASSWORD}, for an address without
   * @throws Refused with {@code endpoint-unreachable} when the address is none
   */
  public static GraphStore at(String url, Optional<String> login) {
    return at(url, login, Duration.ofSeconds(1));
  }

  /**
   * @param pause before a busy store is asked again; twice as long each time
   */
  static GraphStore at(String url, Optional<String> login, Duration pause) {
    try {
      URI given = new URI(url);
      String scheme = String.valueOf(given.getScheme());
      if (!scheme.matches("(?i)https?") || given.getHost() == null) {
        throw new Refused(
            Code.ENDPOINT_UNREACHABLE, "--to", "an address begins with http:// or https://");
      }
      String host = given.getHost() + (given.getPort() < 0 ? "" : ":" + given.getPort());
      String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
      URI plain = new URI(scheme + "://" + host + given.getRawPath() + query);
      return new GraphStore(plain, Optional.ofNullable(given.getUserInfo()).or(() -> login), pause);
    } catch (URISyntaxException e) {
      // What it says quotes the address, and a password in it.
      throw new Refused(Code.ENDPOINT_UNREACHABLE, "--to", "the address is no URL");
    }
  }

  /** The address, without name and password. */
  String place() {
    return address.toString();
  }

  /** The statements of a graph as N-Triples; empty when there is no such graph. */
  Optional<byte[]> get(String graph) {
    HttpResponse<byte[]> answer = ask(graph, request(graph).header("Accept", TRIPLES).GET());
    return answer.statusCode() == ABSENT ? Optional.empty() : Optional.of(answer.body());
  }

  /** Fills the graph with these statements, whatever it held before. */
  void put(String graph, byte[] triples) {
    HttpRequest.Builder request =
        request(graph)
            .header("Content-Type", TRIPLES)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(triples));
    HttpResponse<byte[]> answer = ask(graph, request);
    if (answer.statusCode() == ABSENT) {
      throw refused(Code.ENDPOINT_REFUSED, graph, "it answered 404");
    }
  }

  /** Afterwards there is no such graph. */
  void delete(String graph) {
    ask(graph, request(graph).DELETE());
  }

  private HttpRequest.Builder request(String graph) {
    String sign = address.getRawQuery() == null ? "?" : "&";
    String named = address + sign + "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(named)).timeout(SLOWEST);
    login.ifPresent(
        words ->
            request.header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8))));
    return request;
  }

  private HttpResponse<byte[]> ask(String graph, HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Duration wait = pause;
      for (int tries = 1; answer.statusCode() == BUSY && tries < TRIES; tries++) {
        Thread.sleep(wait.toMillis());
        wait = wait.multipliedBy(2);
        answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      }
      return sound(graph, answer);
    } catch (IOException e) {
      throw refused(
          Code.ENDPOINT_UNREACHABLE, graph, "it did not answer: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }

  private HttpResponse<byte[]> sound(String graph, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2 || status == ABSENT) {
      return answer;
    }
    Code code =
        switch (status) {
          case NO_LOGIN, FORBIDDEN -> Code.ENDPOINT_LOGIN;
          case TOO_LARGE -> Code.ENDPOINT_TOO_LARGE;
          default -> Code.ENDPOINT_REFUSED;
        };
    throw refused(code, graph, "it answered " + status + (status == BUSY ? " to each try" : ""));
  }

  private Refused refused(Code code, String graph, String what) {
    return new Refused(code, place(), what + ", asked for the graph " + graph);
  }
}
