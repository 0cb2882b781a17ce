package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Tag("models")
class LabelsTest {

  @Test
  void theModelsGiveNoLabelWithoutAName() {
    Set<String> unknown = new TreeSet<>();
    for (NLPComponent<NLPNode> stage : SharedAnnotator.get().stages) {
      if (!(stage instanceof POSTagger) && !(stage instanceof DEPParser)) {
        continue;
      }
      List<String> labels =
          ((OnlineComponent<NLPNode, ?>) stage).getOptimizer().getLabelMap().getLabelList();
      assertFalse(labels.isEmpty(), "a model without labels");
      // The parser's are moves, such as L_R_nsubj; those that only shift end in nothing.
      unknown.addAll(
          labels.stream()
              .map(label -> label.replaceFirst("^[LRN]_[A-Z]_", ""))
              .filter(label -> Tag.of(label) == Tag.OTHER && Relation.of(label) == Relation.OTHER)
              .collect(Collectors.toSet()));
    }
    assertEquals(Set.of(""), unknown);
  }
}
