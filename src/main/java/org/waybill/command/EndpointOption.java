package org.waybill.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.export.GraphStore;
import org.waybill.export.Mirror;
import org.waybill.problem.Problem;
import org.waybill.store.Snapshot;
import picocli.CommandLine.Option;

/** A graph store that is to hold what the dataset holds. */
final class EndpointOption {

  /** Where a name and password may stand that no process list shows. */
  private static final String LOGIN = "WAYBILL_LOGIN";

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = {
        "A SPARQL 1.1 Graph Store, as in http://localhost:3030/news/data. It gets each named graph"
            + " that it does not have as the dataset does, and those that went are deleted there."
            + " Name and password stand in "
            + LOGIN
            + "=NAME:PASSWORD or in the address."
      })
  private String url;

  private Mirror mirror;

  boolean isGiven() {
    return url != null;
  }

  /**
   * Asks what is over there, so that what must fail fails before anything is read.
   *
   * @throws org.waybill.problem.Refused when it does not answer, or not as it should
   */
  void open(Consumer<Problem> problems) {
    if (isGiven()) {
      Optional<String> login = Optional.ofNullable(System.getenv(LOGIN));
      mirror = Mirror.of(GraphStore.at(url, login), problems);
    }
  }

  /** Brings over what changed. */
  void bring(Snapshot snapshot, ProgressLine progress, PrintWriter out) {
    if (isGiven()) {
      progress.stage("Copying graphs", 0);
      Mirror.Copied copied = mirror.bring(snapshot, progress::step);
      progress.close();
      out.printf(
          "%,d graphs copied to %s, %,d deleted there, %,d were there already%n",
          copied.put(), mirror.place(), copied.deleted(), copied.kept());
      out.flush();
    }
  }
}
