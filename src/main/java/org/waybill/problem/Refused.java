package org.waybill.problem;

/**
 * Thrown when a {@link Problem} leaves nothing to go on with. Whoever catches it shows the problem,
 * not the stack; the cause, when there is one, is what the system said.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refused(Problem problem) {
    this(problem, null);
  }

  public Refused(Problem problem, Throwable cause) {
    super(problem.describe(), cause);
    this.problem = problem;
  }

  /** Refused at a place named as the user named it. */
  public Refused(Code code, String place, String what) {
    this(new Problem(code, new Origin.Place(place), what), null);
  }

  /** Refused at a place named as the user named it, because of a fault further down. */
  public Refused(Code code, String place, String what, Throwable cause) {
    this(new Problem(code, new Origin.Place(place), what), cause);
  }

  public Problem problem() {
    return problem;
  }
}
