package org.waybill.article.body;

import java.util.Objects;

/**
 * A publisher or agency as the page names it.
 *
 * @param name as printed, trimmed
 * @param evidence the words on the page that name it, for example {@code AFP-Yonhap}
 * @param role what the page says of it
 */
public record Outlet(String name, String evidence, Role role) {

  /**
   * Publisher of the page, agency that wrote the copy, or another outlet that the text relies on.
   */
  public enum Role {
    PUBLISHER,
    AGENCY,
    CITED
  }

  public Outlet {
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(role);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet has a name");
    }
  }
}
