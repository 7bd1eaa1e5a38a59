package org.gridgov.lists.publication;

import java.util.List;
import org.gridgov.basics.Term;

/** Which list is published, and what its rows say. */
public enum PublicList {
    /** Needs, as figures by unit and category. */
    @Term(zh = "需求清单", en = "needs")
    NEEDS("unit", "category", "count"),
    /** Resources that can be drawn on. */
    @Term(zh = "资源清单", en = "resources")
    RESOURCES("id", "provider", "name", "categories", "area", "capacity", "window"),
    /** Services that stand open to whoever comes; those for a need are told with the needs alone. */
    @Term(zh = "服务清单", en = "services")
    SERVICES("id", "kind", "resource", "quantity", "window", "state");

    private final String headings;

    PublicList(String... columns) {
        headings = String.join("/", columns);
    }

    /** {@return the headings of its rows, in order} */
    public List<String> columns() {
        return List.of(headings.split("/", -1));
    }
}
