package org.waybill.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile.Subject;

/**
 * Reads values of own data that may be malformed. What is amiss goes to the problems, at its line,
 * and counts as absent.
 */
public record Slips(Consumer<Problem> problems) {

  /** A value is not what its property wants. */
  public void broken(Subject subject, String predicate, String what) {
    problems.accept(
        new Problem(Code.DATA_BROKEN, subject.at(predicate), subject.iri() + " " + what));
  }

  /** Something is missing, there twice, or said of what does not exist. */
  public void incomplete(Subject subject, String predicate, String what) {
    problems.accept(
        new Problem(Code.DATA_INCOMPLETE, subject.at(predicate), subject.iri() + " " + what));
  }

  /** The one value that must be there and not be blank. */
  public Optional<String> one(Subject subject, String predicate) {
    List<String> texts = subject.texts(predicate);
    if (texts.size() != 1 || texts.get(0).isBlank()) {
      String found = texts.size() > 1 ? "several values" : "no value";
      incomplete(subject, predicate, "has " + found + " of " + predicate + ", which takes one");
      return Optional.empty();
    }
    return Optional.of(texts.get(0));
  }

  /** A day, where the property is there. */
  public Optional<LocalDate> day(Subject subject, String predicate) {
    Optional<String> text = subject.text(predicate);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      broken(subject, predicate, "has no day in " + predicate + " but " + text.orElseThrow());
      return Optional.empty();
    }
  }

  /** Degrees between minus the limit and the limit, where the property is there. */
  Optional<Double> degrees(Subject subject, String predicate, double limit) {
    Optional<String> text = subject.text(predicate);
    try {
      Optional<Double> degrees = text.map(Double::valueOf);
      if (degrees.isEmpty() || Math.abs(degrees.get()) <= limit) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      // Told below, as what lies outside of the limit is.
    }
    broken(subject, predicate, "has no degrees in " + predicate + " but " + text.orElseThrow());
    return Optional.empty();
  }

  /** Whether a property is set; absent is no. */
  public boolean flag(Subject subject, String predicate) {
    List<String> texts = subject.texts(predicate);
    if (texts.size() > 1 || !Set.of("true", "false").containsAll(texts)) {
      String found = String.join(", ", texts);
      broken(subject, predicate, "has neither true nor false in " + predicate + " but " + found);
    }
    return texts.contains("true");
  }
}
