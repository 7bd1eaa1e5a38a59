package org.gridgov.rules.bundle;

/** Why a file is no bundle: the code of a finding and what fills its blanks. Never leaves this package. */
final class MalformedBundleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] arguments;

    MalformedBundleException(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments.clone();
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
