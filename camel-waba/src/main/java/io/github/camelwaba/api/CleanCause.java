package io.github.camelwaba.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/**
 * What went wrong below HTTP, as the cause of an exception: with its message where that is about the connection, without
 * where it may quote what was received, which may repeat what was sent.
 */
final class CleanCause {

    private CleanCause() {
    }

    static Throwable of(Throwable failure) {
        if (failure == null || isAboutConnection(failure)) {
            return failure;
        }
        IOException clean = new IOException(failure.getClass().getName(), of(failure.getCause()));
        clean.setStackTrace(failure.getStackTrace());
        return clean;
    }

    private static boolean isAboutConnection(Throwable failure) {
        return (failure instanceof SocketException || failure instanceof InterruptedIOException
                || failure instanceof UnknownHostException || failure instanceof SSLException)
                && (failure.getCause() == null || isAboutConnection(failure.getCause()));
    }
}
