package org.waybill.article;

import java.util.List;

final class OutletFinder {
  List<Outlet> find(Page page, Layout layout) {
    return layout
        .site()
        .map(s -> List.of(new Outlet(s, s, Outlet.Role.PUBLISHER)))
        .orElse(List.of());
  }
}
