package org.gridgov.lists;

import java.util.SortedSet;
import java.util.TreeSet;

/** A resource of the book with what services hold of it. Not thread-safe. */
final class ResourceLine {
    final SortedSet<ServiceId> underWay = new TreeSet<>();
    Resource resource;
    ResourceState state = ResourceState.OFFERED;
    long held;

    ResourceLine(Resource resource) {
        this.resource = resource;
    }
}
