package io.github.camelwaba.simulator.cloud;

/** Errors of the Cloud API with code, title and HTTP status (Meta: Cloud API, error codes). */
enum CloudError {
    /** An unknown path, field, message or media, or a text that is too long. */
    INVALID_PARAMETER(100, 400, "Invalid parameter"),
    /** The simulator itself failed. */
    UNKNOWN(131000, 500, "Something went wrong"),
    /** A field that has to be there. */
    MISSING(131008, 400, "Required parameter is missing"),
    /** A field of the wrong type or with a value that is not allowed. */
    INVALID(131009, 400, "Parameter value is not valid"),
    /** A number writes to itself. */
    TO_SENDER(131021, 400, "Recipient cannot be sender"),
    /** The recipient has no WhatsApp. */
    UNDELIVERABLE(131026, 400, "Message undeliverable"),
    /** The 24-hour window is closed. */
    RE_ENGAGEMENT(131047, 400, "Re-engagement message"),
    /** A type of message that does not exist. */
    UNSUPPORTED(131051, 400, "Unsupported message type"),
    /** A file of a customer cannot be had. */
    MEDIA_DOWNLOAD(131052, 400, "Media download error"),
    /** A file of a wrong type or size. */
    MEDIA_UPLOAD(131053, 400, "Media upload error"),
    /** A message that only goes to a phone number. */
    NO_PHONE(131062, 400, "Business-scoped User ID (BSUID) recipients are not supported for this message"),
    /** More or fewer parameters than a template has. */
    TEMPLATE_COUNT(132000, 400, "Number of parameters does not match the expected number of params"),
    /** No approved template of that name in that language. */
    TEMPLATE_MISSING(132001, 404, "Template name does not exist in the translation"),
    /** A template that is too long with its parameters. */
    TEMPLATE_TOO_LONG(132005, 400, "Translated text too long"),
    /** A parameter of another kind than the template's. */
    TEMPLATE_FORMAT(132012, 400, "Parameter format does not match format in the created template"),
    /** A template that is paused. */
    TEMPLATE_PAUSED(132015, 400, "Template is paused"),
    /** A template that is disabled for good. */
    TEMPLATE_DISABLED(132016, 400, "Template is disabled"),
    /** Parameters with line breaks, or of a wrong name. */
    TEMPLATE_PARAMETERS(132018, 400, "There's an issue with the parameters in your template"),
    /** Some of the users could not be blocked. */
    BLOCK_FAILED(139100, 400, "Failed to block/unblock some users");

    static final String HREF = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";

    private final int code;
    private final int httpStatus;
    private final String title;

    CloudError(int code, int httpStatus, String title) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.title = title;
    }

    int code() {
        return code;
    }

    int httpStatus() {
        return httpStatus;
    }

    String title() {
        return title;
    }

    CloudProblem because(String details) {
        return new CloudProblem(this, "(#" + code + ") " + title, details);
    }

    /** An error whose message says it all and that has no details. */
    CloudProblem saying(String words) {
        return new CloudProblem(this, "(#" + code + ") " + words, "");
    }
}
