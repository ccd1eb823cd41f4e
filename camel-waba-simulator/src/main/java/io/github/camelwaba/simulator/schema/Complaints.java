package io.github.camelwaba.simulator.schema;

/** How one hosting words the errors that both know. */
public interface Complaints {

    /** A field that has to be there. */
    RuntimeException missing(String parameter);

    /** A field of the wrong type or with a value that is not allowed. */
    RuntimeException invalid(String parameter, String why);

    /** A text, or a list, that is longer than allowed. */
    default RuntimeException tooLong(String parameter, String why) {
        return invalid(parameter, why);
    }

    /** A field that the schema does not have. */
    RuntimeException unknown(String parameter);

    /** Something that the call names is not there. */
    RuntimeException notFound(String details);

    /** What shall be created is there. */
    RuntimeException exists(String details);

    /** A body that is no JSON object, or a request that cannot be done now. */
    RuntimeException wrongRequest(String details);
}
