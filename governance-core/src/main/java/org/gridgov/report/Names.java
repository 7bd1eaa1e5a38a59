package org.gridgov.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gridgov.basics.LocalText;
import org.gridgov.snapshot.Community;

/** What people call the identifiers of a community; an identifier that nobody named stands for itself. */
final class Names {
    private final Map<String, LocalText> names = new HashMap<>();

    Names(Community community) {
        community.duties().forEach(duty -> names.put(duty.id().value(), duty.name()));
        community
                .posts()
                .forEach(post -> names.put(
                        post.id().value(),
                        LocalText.of(
                                post.id() + " " + post.title().zh(),
                                post.id() + " " + post.title().en())));
        community.grids().units().forEach(unit -> names.put(unit.code().value(), unit.name()));
        community
                .tasks()
                .forEach(task -> names.put(task.id().value(), of(task.duty().value())));
        community.needs().forEach(need -> {
            LocalText category = community.name("category", need.category().value());
            String unit = " (" + need.quantity() + ")";
            names.put(need.id().value(), LocalText.of(category.zh() + unit, category.en() + unit));
        });
    }

    LocalText of(String id) {
        return names.getOrDefault(id, LocalText.parse(id));
    }

    /** The names of several identifiers as HTML in both languages. */
    String list(Collection<?> ids) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Object id : ids) {
            LocalText name = of(id.toString());
            zh.append(zh.isEmpty() ? "" : "、").append(name.zh());
            en.append(en.isEmpty() ? "" : ", ").append(name.en());
        }
        return Html.both(LocalText.of(zh.toString(), en.toString()));
    }
}
