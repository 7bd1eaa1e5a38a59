package org.gridgov.io;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The one validator of this package. Messages know parameters only: an expression in a message stays a text, and neither
 * the default locale nor a configuration file of the host plays a part.
 */
final class Validators {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
            .buildValidatorFactory()
            .getValidator();

    private Validators() {}

    static Validator get() {
        return VALIDATOR;
    }
}
