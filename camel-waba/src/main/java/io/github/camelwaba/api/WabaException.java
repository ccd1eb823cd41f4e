package io.github.camelwaba.api;

import java.time.Duration;

import org.apache.camel.spi.HttpResponseAware;

/**
 * A call that failed. Every failure of the component is one of these; a subclass for each kind that a route may want to
 * catch. The message holds no key, phone number, name or message text.
 */
public class WabaException extends RuntimeException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final ApiError error;
    private final Advice advice;
    private final Duration retryAfter;
    private int httpResponseCode;
    private String httpResponseStatus;

    public WabaException(String message, ApiError error, Advice advice, Duration retryAfter, Throwable cause) {
        super(message + " [" + advice + "]", cause);
        this.error = error;
        this.advice = advice;
        this.retryAfter = retryAfter;
        this.httpResponseCode = error.status();
    }

    /** The HTTP status of the answer; 0 when there was none. */
    @Override
    public int getHttpResponseCode() {
        return httpResponseCode;
    }

    @Override
    public void setHttpResponseCode(int httpResponseCode) {
        this.httpResponseCode = httpResponseCode;
    }

    @Override
    public String getHttpResponseStatus() {
        return httpResponseStatus;
    }

    @Override
    public void setHttpResponseStatus(String httpResponseStatus) {
        this.httpResponseStatus = httpResponseStatus;
    }

    /** WhatsApp's code of the error, such as 470; null when the answer had none. */
    public Integer getCode() {
        return error.code();
    }

    /** The title of the error; null when the answer had none. */
    public String getTitle() {
        return error.title();
    }

    /** What the answer says beyond the title, with numbers and texts of the request blotted out; may be null. */
    public String getDetails() {
        return error.details();
    }

    /** What to do about it. */
    public Advice getAdvice() {
        return advice;
    }

    /** How long to wait before the next attempt, where the answer says so; null otherwise. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
