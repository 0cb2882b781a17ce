package org.waybill.registry;

import java.util.Optional;

/**
 * A noun that together with a state's name or demonym means some of its people or organs: {@code
 * foreign ministry}, {@code military}, {@code officials}.
 *
 * @param label the usual form, lower case: a ministry's singular, a group's plural
 * @param organ whether it is a body that speaks for its state rather than some of its people
 * @param rules whether it rules where it sits, so that the {@code junta in Norland} is Norland's
 * @param apart whether it means others than those whose it is called: {@code Norland's allies}
 * @param own whether it acts for itself where it is of a state: {@code Norlandic rebels}
 */
public record Collective(
    String iri, String label, boolean organ, boolean rules, boolean apart, boolean own) {

  /** Where the local name of such a group begins: Syrian rebels are people of their own. */
  String folder(Optional<Entry> whose) {
    return Entry.folder(own && whose.filter(it -> it.type() == Entry.Type.STATE).isPresent());
  }
}
