package org.waybill.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.waybill.pipeline.Steps;

/** The steps from an article to its claims that can be looked into. */
enum Inside {
  text(StepSheet::sentences, StepObject::sentences),
  mention(StepSheet::mentions, StepObject::mentions),
  link(StepSheet::links, StepObject::links),
  syntax(StepSheet::trees, StepObject::trees),
  claim(StepSheet::claims, StepObject::claims);

  private final Function<StepSheet, String> sheet;
  private final Function<StepObject, ObjectNode> object;

  Inside(Function<StepSheet, String> sheet, Function<StepObject, ObjectNode> object) {
    this.sheet = sheet;
    this.object = object;
  }

  /** For people, below the file's name. */
  String sheet(Steps steps) {
    return steps.article().file() + "\n" + sheet.apply(new StepSheet(steps)) + "\n";
  }

  /** One line for programs. */
  String object(Steps steps) {
    return object.apply(new StepObject(steps)) + "\n";
  }
}
