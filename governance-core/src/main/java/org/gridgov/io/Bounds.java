package org.gridgov.io;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.gridgov.basics.LocalText;
import org.jspecify.annotations.Nullable;

/** What the constraints of a column say to people. Either bound may be absent. */
record Bounds(@Nullable Long least, @Nullable Long most, boolean ofLength) {
    /** The bounds of a column, empty if it declares none. */
    static Optional<Bounds> of(Column column) {
        Field component = field(column.component());
        if (has(component, Size.class) || has(component, NotBlank.class)) {
            Size size = component.getAnnotation(Size.class);
            long least = Math.max(size == null ? 0 : size.min(), has(component, NotBlank.class) ? 1 : 0);
            Long most = size == null || size.max() == Integer.MAX_VALUE ? null : (long) size.max();
            return Optional.of(new Bounds(least, most, true));
        }
        Long least = null;
        Min min = component.getAnnotation(Min.class);
        if (min != null) {
            least = min.value();
        } else if (has(component, Positive.class)) {
            least = 1L;
        } else if (has(component, PositiveOrZero.class)) {
            least = 0L;
        }
        Max max = component.getAnnotation(Max.class);
        Long most = max == null ? null : max.value();
        return least == null && most == null ? Optional.empty() : Optional.of(new Bounds(least, most, false));
    }

    /** The pattern of a column, empty if it declares none. */
    static Optional<String> pattern(Column column) {
        return Optional.ofNullable(field(column.component()).getAnnotation(Pattern.class))
                .map(Pattern::regexp);
    }

    /** Constraints may stand on a field and not on a component, so the compiler copies them there. */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component, but not " + component, e);
        }
    }

    private static boolean has(AnnotatedElement component, Class<? extends Annotation> constraint) {
        return component.isAnnotationPresent(constraint);
    }

    LocalText text() {
        String kind = ofLength ? "bound.length" : "bound.number";
        if (least != null && most != null) {
            return Remarks.text(kind + ".between", least, most);
        }
        return least != null
                ? Remarks.text(kind + ".least", least)
                : Remarks.text(kind + ".most", String.valueOf(most));
    }
}
