package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * What is logged while it is open.
 */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.github.camelwaba");
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    private CapturedLog(Level everyoneElse) {
        root.setLevel(everyoneElse);
        ours.setLevel(Level.TRACE);
        setContext(root.getLoggerContext());
        start();
        // the console does not need to see a trace
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.addAppender(this);
    }

    /** All that the component logs, down to trace, and from info up what anyone else does. */
    public static CapturedLog open() {
        return new CapturedLog(Level.INFO);
    }

    /** All that anyone logs, down to trace. */
    static CapturedLog openForAll() {
        return new CapturedLog(Level.TRACE);
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    /** The messages at that level or above. */
    public List<String> atLeast(Level level) {
        return events.stream().filter(event -> event.getLevel().isGreaterOrEqual(level))
                .map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** Who logged something with that text in it. */
    Set<String> loggersOf(String text) {
        return events.stream().filter(event -> event.getFormattedMessage().contains(text)).map(ILoggingEvent::getLoggerName)
                .collect(Collectors.toSet());
    }

    /** Everything in one text, with stack traces. */
    public String text() {
        return events.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        others.forEach(root::addAppender);
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
        stop();
    }
}
